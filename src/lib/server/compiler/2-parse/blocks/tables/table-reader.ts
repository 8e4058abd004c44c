import type { Block, BlockOf } from '../../../tree';
import { positionOf, type Context } from '../../context';
import { readInlines } from '../../inlines';
import { dropStart, isBlank, spacesAtStart, type Line } from '../../lines';

/** A table as one of the readers finds it, and the index of the line after it. */
export interface FoundTable extends Pick<BlockOf<'table'>, 'columns'> {
	/** Reads what stands in its cells. */
	cells: () => Pick<BlockOf<'table'>, 'head' | 'rows'>;
	end: number;
}

export type TableReader = (lines: Line[], start: number, context: Context) => FoundTable | null;

/** A cell that holds one line of text, or several. */
export function readCell(lines: Line[], context: Context): Block[] {
	const text = lines.filter((line) => !isBlank(line.text)).map(trimmed);
	const [first] = text;
	if (!first) return [];
	return [{ kind: 'plain', inlines: readInlines(text, context), at: positionOf(context, first) }];
}

export const trimmed = (line: Line): Line =>
	dropStart({ ...line, text: line.text.trimEnd() }, spacesAtStart(line.text));
