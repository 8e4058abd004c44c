import type { Block, TableColumn } from '../../../tree';
import type { Context } from '../../context';
import { inside, readBlocks } from '../index';
import { dropStart, spacesAtStart, type Line } from '../../lines';
import type { FoundTable } from './table-reader';

const lineWidth = 80;

/** Cells drawn with `+---+` and `|`; they hold blocks. */
export function gridTable(lines: Line[], start: number, context: Context): FoundTable | null {
	const border = lines[start];
	if (!border || !/^ {0,3}\+-/.test(border.text)) return null;
	const columns = columnsOf(border.text);
	let end = start + 1;
	while (/^ {0,3}[|+]/.test(lines[end]?.text ?? '')) end++;
	const body = lines.slice(start + 1, end);
	const isBorder = (line: Line) => /^ *\+([-=:]+\+)+ *$/.test(line.text);
	const last = body.findLastIndex(isBorder);
	if (last < 1 || columns.length === 0) return null;
	const headEnd = body.findIndex((line) => isBorder(line) && line.text.includes('='));
	const marks = (headEnd >= 0 ? body[headEnd] : border)?.text ?? '';
	const rows: Block[][][] = [];
	const head: Block[][][] = [];
	let from = 0;
	for (let index = 0; index <= last; index++) {
		const line = body[index];
		if (!line || !isBorder(line)) continue;
		const row = readRow(body.slice(from, index), columns, context);
		if (index <= headEnd) head.push(row);
		else rows.push(row);
		from = index + 1;
	}
	return {
		columns: columns.map((column) => shapeOf(marks, column)),
		head,
		rows: tight(rows),
		end: start + last + 2
	};
}

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
	columns.map(({ start, end }) => {
		const cell = lines.map((line) => dropStart({ ...line, text: line.text.slice(0, end).trimEnd() }, start));
		const indents = cell.filter((line) => line.text !== '').map((line) => spacesAtStart(line.text));
		const indent = Math.min(...indents, end - start);
		return readBlocks(
			cell.map((line) => dropStart(line, Math.min(indent, line.text.length))),
			inside(context)
		);
	});

/** A table of single paragraphs is set tight. */
function tight(rows: Block[][][]): Block[][][] {
	const plain = (block: Block): Block => (block.kind === 'paragraph' ? { ...block, kind: 'plain' } : block);
	return rows.map((row) => row.map((cell) => (cell.length === 1 ? cell.map(plain) : cell)));
}
