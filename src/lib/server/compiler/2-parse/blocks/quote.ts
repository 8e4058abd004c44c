import type { Block } from '../../tree';
import { positionOf, type Reader } from '../context';
import { dropStart, isBlank, type Line } from '../lines';
import { inside, readBlocks } from './index';
import { interruptsText } from './interrupts';

/** `> …`; a line without the mark still belongs to it as long as the text runs on. */
export function quote(reader: Reader): Block[] | null {
	const first = reader.lines[reader.next];
	if (!first || markLength(first) === 0) return null;
	const lines: Line[] = [];
	for (let line: Line | undefined = first; line; line = reader.lines[reader.next]) {
		const mark = markLength(line);
		if (mark === 0 && (isBlank(line.text) || interruptsText(reader, reader.next))) break;
		lines.push(dropStart(line, mark));
		reader.next++;
	}
	lines.push({ text: '', line: first.line, indent: 0 });
	const blocks = readBlocks(lines, inside(reader.context));
	return [{ kind: 'quote', blocks, at: positionOf(reader.context, first) }];
}

const markLength = ({ text }: Line): number => /^ {0,3}> ?/.exec(text)?.[0].length ?? 0;
