import type { Block, TableColumn } from '../../../tree';
import type { Context } from '../../context';
import { isBlank, type Line } from '../../lines';
import { readCell, type FoundTable } from './table-reader';

/** From this length of a line on, the columns have the widths that their dashes show. */
const lineWidth = 80;

/** `| a | b |` over `|---|:-:|`. */
export function pipeTable(lines: Line[], start: number, context: Context): FoundTable | null {
	const header = lines[start];
	const columns = columnsOf(lines[start + 1]);
	if (!columns || !header?.text.includes('|') || /^ {4}/.test(header.text)) return null;
	const rows: Line[] = [];
	let end = start + 2;
	for (let line = lines[end]; line?.text.includes('|') && !isBlank(line.text); line = lines[++end])
		rows.push(line);
	const readRow = (line: Line): Block[][] => {
		const cells = cellsOf(line).map((cell) => readCell([cell], context));
		return columns.map((_, i) => cells[i] ?? []);
	};
	const wide = [header, ...rows].some((line) => line.text.length > lineWidth);
	const total = columns.reduce((sum, { size }) => sum + size, 0);
	return {
		columns: columns.map(({ align, size }) => (wide ? { align, width: size / total } : { align })),
		head: cellsOf(header).every(({ text }) => isBlank(text)) ? [] : [readRow(header)],
		rows: rows.map(readRow),
		end
	};
}

function columnsOf(line: Line | undefined): (TableColumn & { size: number })[] | null {
	const text = line?.text.trim() ?? '';
	if (!/^\|?[\s:|+-]+$/.test(text) || /^ {4}/.test(line?.text ?? '')) return null;
	const inner = text.replace(/^\|/, '').replace(/\|$/, '');
	const parts = inner.split(/[|+]/).map((part) => part.trim());
	if (!parts.every((part) => /^:?-+:?$/.test(part))) return null;
	if (parts.length === 1 && !text.startsWith('|')) return null;
	return parts.map((part) => ({ align: alignOf(part), size: part.length }));
}

function alignOf(dashes: string): TableColumn['align'] {
	const [left, right] = [dashes.startsWith(':'), dashes.endsWith(':')];
	return left ? (right ? 'center' : 'left') : right ? 'right' : 'default';
}

/** Cuts a row at its bars, but for those in code or escaped. */
function cellsOf(line: Line): Line[] {
	const text = line.text.trimEnd();
	const cells: Line[] = [];
	const token = /\\[^]|(`+)(?:(?!\1)[^]|`(?!\1))*?\1(?!`)|\|/g;
	let from = /^\s*\|?/.exec(text)?.[0].length ?? 0;
	const cut = (to: number) =>
		cells.push({ text: text.slice(from, to), line: line.line, indent: line.indent + from });
	token.lastIndex = from;
	for (let match = token.exec(text); match; match = token.exec(text)) {
		if (match[0] !== '|') continue;
		cut(match.index);
		from = match.index + 1;
	}
	if (from < text.length) cut(text.length);
	return cells;
}
