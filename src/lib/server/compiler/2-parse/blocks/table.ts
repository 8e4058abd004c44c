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
	const first = reader.lines[reader.next];
	const ahead = tableAhead(reader);
	if (!first || !ahead) return null;
	const { before, found } = ahead;
	const { head, rows } = found.cells();
	const after = before ? null : captionAt(reader, skipBlank(reader.lines, found.end));
	const caption = readCaption(reader, (before ?? after)?.lines ?? []);
	reader.next = after?.end ?? found.end;
	const at = positionOf(reader.context, first);
	return [{ kind: 'table', caption, columns: found.columns, head, rows, at } satisfies Block];
};

/** Nothing that stands in its cells is read for this. */
export const isTable = (reader: Reader): boolean => tableAhead(reader) !== null;

function tableAhead(reader: Reader) {
	const { lines, next, context } = reader;
	const before = captionAt(reader, next);
	const from = before ? skipBlank(lines, before.end) : next;
	for (const read of readers) {
		const found = read(lines, from, context);
		if (found) return { before, found };
	}
	return null;
}

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
	if (hasBlockTag(first, reader.context)) return null;
	for (; !isBlank(lines[end]?.text ?? '') && !interruptsText(reader, end); end++) {
		if (hasBlockTag(lines[end], reader.context)) return null;
	}
	if (!lines[end]) return null;
	return { lines: [dropStart(first, mark.length), ...lines.slice(start + 1, end)], end };
}

function readCaption(reader: Reader, [first, ...rest]: Line[]): Inline[] {
	if (!first) return [];
	const spaces = first.text.length - first.text.trimStart().length;
	return readInlines([dropStart(first, spaces), ...rest], reader.context);
}
