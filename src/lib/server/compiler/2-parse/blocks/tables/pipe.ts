import type { Block, TableColumn } from '../../../tree';
import type { Context } from '../../context';
import { readTag } from '../../html';
import { codeAt, lastTicksOf } from '../../inlines/code';
import { mathAt } from '../../inlines/math';
import { texAt } from '../../inlines/raw-tex';
import { isBlank, type Line } from '../../lines';
import { endOfTicks } from '../../ticks';
import { mostColumns, padded, readCell, type FoundTable } from './table-reader';

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
	const read = (lines: Line[]): Block[][][] =>
		padded(
			lines.map((line) => cellsOf(line).map((cell) => readCell([cell], context))),
			columns.length
		);
	const wide = [header, ...rows].some((line) => line.text.length > lineWidth);
	const total = columns.reduce((sum, { size }) => sum + size, 0);
	return {
		columns: columns.map(({ align, size }) => (wide ? { align, width: size / total } : { align })),
		cells: () => ({
			head: cellsOf(header).every(({ text }) => isBlank(text)) ? [] : read([header]),
			rows: read(rows)
		}),
		end
	};
}

function columnsOf(line: Line | undefined): (TableColumn & { size: number })[] | null {
	const text = line?.text.trim() ?? '';
	if (!/^\|?[\s:|+-]+$/.test(text) || /^ {4}/.test(line?.text ?? '')) return null;
	const inner = text.replace(/^\|/, '').replace(/\|$/, '');
	const parts = inner.split(/[|+]/).map((part) => part.trim());
	if (parts.length > mostColumns || !parts.every((part) => /^:?-+:?$/.test(part))) return null;
	if (parts.length === 1 && !text.startsWith('|')) return null;
	return parts.map((part) => ({ align: alignOf(part), size: part.length }));
}

function alignOf(dashes: string): TableColumn['align'] {
	const [left, right] = [dashes.startsWith(':'), dashes.endsWith(':')];
	return left ? (right ? 'center' : 'left') : right ? 'right' : 'default';
}

/** Cuts a row at its bars, but for those that are escaped or stand in code, math, a tag or a TeX command. */
function cellsOf(line: Line): Line[] {
	const text = line.text.trimEnd();
	const cells: Line[] = [];
	const closable = lastTicksOf(text);
	const mark = /[\\`$<|]/g;
	let from = /^\s*\|?/.exec(text)?.[0].length ?? 0;
	const cut = (to: number) =>
		cells.push({ text: text.slice(from, to), line: line.line, indent: line.indent + from });
	mark.lastIndex = from;
	for (let found = mark.exec(text); found; found = mark.exec(text)) {
		const { 0: char, index } = found;
		if (char === '|') {
			cut(index);
			from = mark.lastIndex;
		} else mark.lastIndex = endOfUncut(text, index, closable);
	}
	if (from < text.length) cut(text.length);
	return cells;
}

/** Where that ends in which a bar cuts nothing; of what is none, the next character. */
function endOfUncut(text: string, start: number, closable: ReadonlyMap<number, number>): number {
	switch (text[start]) {
		case '`':
			return codeAt(text, start, closable)?.end ?? endOfTicks(text, start);
		case '$':
			return start + (mathAt(text, start)?.raw.length ?? 1);
		case '<':
			return start + (readTag(text, start)?.raw.length ?? 1);
		default:
			return start + (texAt(text, start)?.length ?? 2);
	}
}
