import type { Alignment, Block } from '../../../tree';
import { positionOf, report, type Context } from '../../context';
import { closesDiv } from '../fenced-div';
import { dropStart, isBlank, spacesAtStart, type Line } from '../../lines';
import { mostColumns, padded, reached, readCell, type FoundTable } from './table-reader';

/** A line of dashes shows the columns: pandoc's simple and multiline tables, with or without a head. */
export function dashedTable(lines: Line[], start: number, context: Context): FoundTable | null {
	const first = lines[start];
	if (!first) return null;
	if (!isDashed(first)) return isDashed(lines[start + 1]) ? simple(lines, start, context, true) : null;
	if (isBlank(lines[start + 1]?.text ?? '')) return null;
	return (
		multiline(lines, start, context, true) ??
		simple(lines, start, context, false) ??
		multiline(lines, start, context, false)
	);
}

const isDashed = (line: Line | undefined): line is Line =>
	line !== undefined && /^ {0,3}-[- ]*$/.test(line.text);

/** Each row one line. Without a head, a line of dashes must end it. */
function simple(lines: Line[], start: number, context: Context, withHead: boolean): FoundTable | null {
	const dashes = lines[start + (withHead ? 1 : 0)];
	if (!dashes) return null;
	const columns = columnsOf(dashes);
	if (columns.length > mostColumns) return null;
	const rows: Line[] = [];
	let end = start + (withHead ? 2 : 1);
	const ends = (line: Line) => isBlank(line.text) || isDashed(line) || (context.divs > 0 && closesDiv(line));
	for (let line = lines[end]; line && !ends(line); line = lines[++end]) rows.push(line);
	const footer = lines[end];
	if (rows.length === 0 || !footer || (!withHead && !isDashed(footer))) return null;
	const shape = withHead ? lines[start] : rows[0];
	return {
		columns: columns.map((column) => ({ align: alignOf(shape ? [cut(shape, column).text] : [], column) })),
		cells: () => ({
			head: withHead && lines[start] ? readRows([[lines[start]]], columns, context) : [],
			rows: readRows(
				rows.map((row) => [row]),
				columns,
				context
			)
		}),
		end: isDashed(footer) ? end + 1 : end
	};
}

/** Rows of several lines, with blank lines between them, down to a line of dashes. */
function multiline(lines: Line[], start: number, context: Context, withHead: boolean): FoundTable | null {
	const middle = withHead ? nextDashed(lines, start + 1) : start;
	if (middle === null) return null;
	const dashes = lines[middle];
	if (!dashes || isBlank(lines[middle + 1]?.text ?? '')) return null;
	const end = nextDashed(lines, middle + 1);
	if (end === null) return null;
	const head = withHead ? lines.slice(start + 1, middle) : [];
	const rows = groups(lines.slice(middle + 1, end));
	const columns = columnsOf(dashes);
	if (columns.length > mostColumns || rows.length === 0 || (withHead && head.length === 0)) return null;
	const shape = withHead ? head : (rows[0] ?? []);
	const total = Math.max(80, columns.at(-1)?.end ?? 0);
	return {
		columns: columns.map((column) => ({
			align: alignOf(
				shape.map((line) => cut(line, column).text),
				column
			),
			width: (column.end - column.start + 1) / total
		})),
		cells: () => ({
			head: withHead ? readRows([head], columns, context) : [],
			rows: readRows(rows, columns, context)
		}),
		end: end + 1
	};
}

interface Column {
	start: number;
	end: number;
	/** Where the next column starts: text may stick out up to there. */
	next: number;
}

function columnsOf({ text }: Line): Column[] {
	const found = [...text.matchAll(/-+/g)];
	return found.map((match, i) => ({
		start: match.index,
		end: match.index + match[0].length,
		next: found[i + 1]?.index ?? Infinity
	}));
}

/** What of a line stands in a column. */
function cut(line: Line, { start, next }: Column): Line {
	const text = line.text.slice(0, next);
	return dropStart({ ...line, text }, Math.min(start, text.length));
}

function readRows(rows: Line[][], columns: Column[], context: Context): Block[][][] {
	const cell = (row: Line[], column: Column) => {
		const lines = row.map((line) => cut(line, column));
		return readCell(lines, context);
	};
	for (const line of rows.flat()) warnOfLost(line, columns, context);
	const cells = rows.map((row) => reached(columns, row).map((column) => cell(row, column)));
	return padded(cells, columns.length);
}

/** What stands left of the first column is in no cell: pandoc drops it without a word. */
function warnOfLost(line: Line, [first]: Column[], context: Context): void {
	const lost = line.text.slice(0, first?.start ?? 0).trim();
	if (lost === '') return;
	const message = `"${lost}" stands left of the dashes, so the table does not show it: begin the dashes where the text begins.`;
	report(context, 'text-beside-table', positionOf(context, line, spacesAtStart(line.text)), message);
}

/** Text flush with the dashes on one side is aligned to it. */
function alignOf(texts: string[], { start, end }: Column): Alignment {
	const shortest = texts
		.map((text) => text.trimEnd())
		.filter((text) => text !== '')
		.sort((a, b) => a.length - b.length)[0];
	if (shortest === undefined) return 'default';
	const left = spacesAtStart(shortest) > 0;
	const right = shortest.length < end - start;
	return left ? (right ? 'center' : 'right') : right ? 'left' : 'default';
}

function groups(lines: Line[]): Line[][] {
	const found: Line[][] = [[]];
	for (const line of lines) {
		if (isBlank(line.text)) found.push([]);
		else found.at(-1)?.push(line);
	}
	return found.filter((group) => group.length > 0);
}

/** Per run of lines: the index from which on no line is dashed. */
const none = new WeakMap<Line[], number>();

function nextDashed(lines: Line[], from: number): number | null {
	if (from >= (none.get(lines) ?? Infinity)) return null;
	for (let index = from; index < lines.length; index++) if (isDashed(lines[index])) return index;
	none.set(lines, from);
	return null;
}
