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

/** No slide shows more; every line of a row is gone through once for each. */
export const mostColumns = 500;

/** Empty cells that a table is given where its rows end early: a short row is the same to a reader. */
const mostPadding = 100_000;

/** Makes all rows as long as there are columns. */
export function padded(rows: Block[][][], columns: number): Block[][][] {
	let left = mostPadding;
	return rows.map((row) => {
		const missing = Math.max(0, Math.min(columns - row.length, left));
		left -= missing;
		return [...row.slice(0, columns), ...Array.from({ length: missing }, () => [])];
	});
}

/** Those of a table's columns that lines reach. */
export function reached<Column extends { start: number }>(columns: Column[], lines: Line[]): Column[] {
	const width = lines.reduce((longest, { text }) => Math.max(longest, text.length), 0);
	const end = columns.findIndex(({ start }) => start >= width);
	return end < 0 ? columns : columns.slice(0, end);
}

/** A cell that holds one line of text, or several. */
export function readCell(lines: Line[], context: Context): Block[] {
	const text = lines.filter((line) => !isBlank(line.text)).map(trimmed);
	const [first] = text;
	const last = text.pop();
	if (!first || !last) return [];
	text.push({ ...last, text: withoutBreak(last.text) });
	return [{ kind: 'plain', inlines: readInlines(text, context), at: positionOf(context, first) }];
}

/** A backslash at the end stays one: no line follows that it could break. */
const withoutBreak = (text: string): string =>
	(/\\*$/.exec(text)?.[0].length ?? 0) % 2 === 1 ? `${text}\\` : text;

const trimmed = (line: Line): Line =>
	dropStart({ ...line, text: line.text.trimEnd() }, spacesAtStart(line.text));
