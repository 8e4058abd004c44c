import type { Block } from '../../tree';
import { positionOf, report, type Reader } from '../context';
import { isBlank, type Line } from '../lines';

/** `---`, YAML, `---` or `...`: it may stand anywhere in a deck, and more than once. */
export function metaBlock(reader: Reader): Block[] | null {
	const { lines, next, context } = reader;
	const first = lines[next];
	if (!first || !/^--- *$/.test(first.text) || isBlank(lines[next + 1]?.text ?? '')) return null;
	const end = closingLine(lines, next);
	if (end === null || !context.deck.meta.add(lines.slice(next + 1, end))) return null;
	const above = reader.blocks.at(-1);
	if (above && above.kind !== 'raw') {
		const message =
			'All from here to the next --- is read as metadata and not shown: for a new slide, leave a blank line below.';
		report(context, 'accidental-metadata', positionOf(context, first), message);
	}
	reader.next = end + 1;
	return [];
}

/** Per run of lines: the index after which no line closes a block any more. */
const lastMark = new WeakMap<Line[], number>();

function closingLine(lines: Line[], start: number): number | null {
	if (start >= (lastMark.get(lines) ?? Infinity)) return null;
	for (let index = start + 1; index < lines.length; index++) {
		if (/^(---|\.\.\.) *$/.test(lines[index]?.text ?? '')) return index;
	}
	lastMark.set(lines, start);
	return null;
}
