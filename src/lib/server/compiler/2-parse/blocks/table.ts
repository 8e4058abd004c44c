import type { Block, Inline } from '../../tree';
import { positionOf, type Construct, type Reader } from '../context';
import { readInlines } from '../inlines';
import { dropStart, isBlank, type Line } from '../lines';
import { hasBlockTag } from './scan';
import { interruptsText } from './interrupts';
import { dashedTable } from './tables/dashed';
import { gridTable } from './tables/grid';
import { pipeTable } from './tables/pipe';
import type { TableReader } from './tables/table-reader';

const readers: TableReader[] = [pipeTable, dashedTable, gridTable];

/** A table of any of pandoc's kinds, its caption before or after it. */
export const table: Construct = (reader) => {
	const start = reader.next;
	const first = reader.lines[start];
	const before = first && captionAt(reader, start);
	const from = before ? skipBlank(reader.lines, before.end) : start;
	for (const read of readers) {
		const found = first && read(reader.lines, from, reader.context);
		if (!found) continue;
		const after = before ? null : captionAt(reader, skipBlank(reader.lines, found.end));
		const caption = readCaption(reader, (before ?? after)?.lines ?? []);
		reader.next = after?.end ?? found.end;
		const { columns, head, rows } = found;
		return [
			{ kind: 'table', caption, columns, head, rows, at: positionOf(reader.context, first) } satisfies Block
		];
	}
	return null;
};

export const isTable = (reader: Reader): boolean => table({ ...reader }) !== null;

function skipBlank(lines: Line[], from: number): number {
	let at = from;
	while (isBlank(lines[at]?.text ?? '-')) at++;
	return at;
}

function captionAt(reader: Reader, start: number): { lines: Line[]; end: number } | null {
	const { lines } = reader;
	const first = lines[start];
	const mark = /^ {0,3}(?:[Tt]able:|:(?![\p{P}]))/u.exec(first?.text ?? '')?.[0];
	if (!first || mark === undefined) return null;
	let end = start + 1;
	while (!isBlank(lines[end]?.text ?? '') && !interruptsText(reader, end)) end++;
	if (!lines[end] || lines.slice(start, end).some((line) => hasBlockTag(line, reader.context))) return null;
	return { lines: [dropStart(first, mark.length), ...lines.slice(start + 1, end)], end };
}

function readCaption(reader: Reader, [first, ...rest]: Line[]): Inline[] {
	if (!first) return [];
	const spaces = first.text.length - first.text.trimStart().length;
	return readInlines([dropStart(first, spaces), ...rest], reader.context);
}
