import type { Block } from '../../tree';
import { noAttributes } from '../attributes';
import { positionOf, type Reader } from '../context';
import { isBlank } from '../lines';

/** Lines indented by four spaces. */
export function indentedCode(reader: Reader): Block[] | null {
	const first = reader.lines[reader.next];
	if (!first?.text.startsWith('    ')) return null;
	const code: string[] = [];
	let end = reader.next;
	for (let index = reader.next; index < reader.lines.length; index++) {
		const text = reader.lines[index]?.text ?? '';
		if (isBlank(text)) code.push(text.slice(4));
		else if (text.startsWith('    ')) {
			code.push(text.slice(4));
			end = index + 1;
		} else break;
	}
	const text = code.slice(0, end - reader.next).join('\n');
	reader.next = end;
	return [{ kind: 'code', attributes: noAttributes(), text, at: positionOf(reader.context, first) }];
}
