import type { Block } from '../../tree';
import { positionOf, type Reader } from '../context';
import { isBlank } from '../lines';
import { lineWith } from './html-tag';

const mathEnvironment =
	/^(align|alignat|displaymath|eqnarray|equation|flalign|gather|math|multline|xalignat|xxalignat|dmath|dgroup|darray)\*?$/;

/** `\begin{…} … \end{…}` and lines of bare commands are raw TeX: kept, and never shown as text. */
export function latex(reader: Reader): Block[] | null {
	const first = reader.lines[reader.next];
	if (!first?.text.startsWith('\\')) return null;
	const name = /^\\begin\{([A-Za-z]+\*?)\}/.exec(first.text)?.[1];
	if (name !== undefined && mathEnvironment.test(name)) return null;
	const end = name === undefined ? null : environmentEnd(reader, name);
	const last =
		end ?? (/^(\\[A-Za-z]+\*?(\[[^\]]*\]|\{[^{}]*\})*\s*)+$/.test(first.text) ? reader.next : null);
	if (last === null) return null;
	const text = reader.lines
		.slice(reader.next, last + 1)
		.map((line) => line.text)
		.join('\n');
	reader.next = last + 1;
	return [{ kind: 'raw', format: 'tex', text, at: positionOf(reader.context, first) }];
}

function environmentEnd({ lines, next }: Reader, name: string): number | null {
	const closing = `\\end{${name.toLowerCase()}}`;
	const last = lineWith(lines, next, closing);
	if (last === null) return null;
	const line = lines[last]?.text ?? '';
	return isBlank(line.slice(line.toLowerCase().indexOf(closing) + closing.length)) ? last : null;
}
