import type { Block, TableColumn } from '../../../tree';
import type { Context } from '../../context';
import { inside, readBlocks } from '../index';
import { dropStart, spacesAtStart, type Line } from '../../lines';
import { mostColumns, padded, reached, type FoundTable } from './table-reader';

const lineWidth = 80;

/** Cells drawn with `+---+` and `|`; they hold blocks. */
export function gridTable(lines: Line[], start: number, context: Context): FoundTable | null {
	const border = lines[start];
	if (!isBorder(border) || border.text.includes('=')) return null;
	const columns = columnsOf(border.text);
	if (columns.length > mostColumns) return null;
	let marks = border.text;
	const head: Line[][] = [];
	const rows: Line[][] = [];
	let end = start + 1;
	for (let below: Line | undefined = border; isBorder(below);) {
		const from = end;
		while (lines[end]?.text.startsWith('|')) end++;
		if (end === from) break;
		const row = lines.slice(from, end);
		below = lines[end];
		if (isBorder(below)) end++;
		if (rows.length > 0 || !isBorder(below) || !below.text.includes('=')) rows.push(row);
		else {
			head.push(row);
			marks = below.text;
		}
	}
	if (head.length + rows.length === 0) return null;
	const read = (row: Line[]): Block[][] => readRow(row, columns, context);
	return {
		columns: columns.map((column) => shapeOf(marks, column)),
		cells: () => ({
			head: padded(head.map(read), columns.length),
			rows: padded(tight(rows.map(read)), columns.length)
		}),
		end
	};
}

const isBorder = (line: Line | undefined): line is Line =>
	line !== undefined && /^\+(:?[-=]+:?\+)+ *$/.test(line.text);

interface Column {
	start: number;
	end: number;
}

function columnsOf(border: string): Column[] {
	const corners = [...border.matchAll(/\+/g)].map((match) => match.index);
	return corners.slice(0, -1).map((start, i) => ({ start: start + 1, end: corners[i + 1] ?? start }));
}

function shapeOf(marks: string, { start, end }: Column): TableColumn {
	const left = marks[start] === ':';
	const right = marks[end - 1] === ':';
	const align = left ? (right ? 'center' : 'left') : right ? 'right' : 'default';
	return { align, width: (end - start + 1) / Math.max(lineWidth, marks.length) };
}

const readRow = (lines: Line[], columns: Column[], context: Context): Block[][] =>
	reached(columns, lines).map(({ start, end }) => {
		const cell = lines.map((line) =>
			dropStart({ ...line, text: withoutBar(line.text.slice(0, end + 1)) }, start)
		);
		const indents = cell.filter((line) => line.text !== '').map((line) => spacesAtStart(line.text));
		const indent = indents.reduce((least, one) => Math.min(least, one), end - start);
		return readBlocks(
			cell.map((line) => dropStart(line, Math.min(indent, line.text.length))),
			inside(context)
		);
	});

function withoutBar(text: string): string {
	let end = text.length;
	while (text[end - 1] === '|' || text[end - 1] === ' ') end--;
	return text.slice(0, end);
}

/** A table of single paragraphs is set tight. */
function tight(rows: Block[][][]): Block[][][] {
	const plain = (block: Block): Block => (block.kind === 'paragraph' ? { ...block, kind: 'plain' } : block);
	return rows.map((row) => row.map((cell) => (cell.length === 1 ? cell.map(plain) : cell)));
}
