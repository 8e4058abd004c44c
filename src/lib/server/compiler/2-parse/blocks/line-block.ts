import type { Block, Inline } from '../../tree';
import { positionOf, type Reader } from '../context';
import { readInlines } from '../inlines';
import { dropStart, type Line } from '../lines';

/** `| Verse` keeps its line ends and the spaces at its start; an indented line goes on with the one above. */
export function lineBlock(reader: Reader): Block[] | null {
	const first = reader.lines[reader.next];
	if (!first || !begins(first)) return null;
	const lines: Inline[][] = [];
	for (let line: Line | undefined = first; line && begins(line); line = reader.lines[reader.next]) {
		const verse = [dropStart(line, 2)];
		for (line = reader.lines[++reader.next]; line?.text.startsWith(' '); line = reader.lines[++reader.next]) {
			verse.push(dropStart(line, 1));
		}
		lines.push(readVerse(verse, reader));
	}
	return [{ kind: 'lineBlock', lines, at: positionOf(reader.context, first) }];
}

const begins = ({ text }: Line): boolean => /^\|( *\S|\s*$)/.test(text) && /^\|( |$)/.test(text);

function readVerse(verse: Line[], { context }: Reader): Inline[] {
	const first = verse[0]?.text ?? '';
	const indent = first.length - first.trimStart().length;
	const spaces: Inline[] = indent > 0 ? [{ kind: 'text', text: '\u00a0'.repeat(indent) }] : [];
	const trimmed = verse.map((line) => dropStart(line, line.text.length - line.text.trimStart().length));
	const inlines = readInlines(trimmed, context).map((inline): Inline =>
		inline.kind === 'softBreak' ? { kind: 'space' } : inline
	);
	return [...spaces, ...inlines];
}
