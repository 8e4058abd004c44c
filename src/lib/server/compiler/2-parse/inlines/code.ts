import { noAttributes, readAttributes, readRawFormat } from '../attributes';
import { closingTicks, endOfTicks } from '../ticks';
import type { Cut } from './lexer';

/** `` `code` ``: as many marks after it as before. Braces right behind it are its attributes, or the format that it is raw text of. */
export const code: Cut = ({ text, start, lastTicks, position }) => {
	const found = codeAt(text, start, lastTicks);
	const literal = text.slice(start, found?.start ?? endOfTicks(text, start));
	if (!found || literal !== '') return { kind: 'text', raw: literal, start, text: literal };
	const { content, end } = found;
	const format = readRawFormat(text, end);
	if (format) {
		const raw = text.slice(start, format.end);
		const node = { kind: 'raw' as const, format: format.format, text: content, at: position(start) };
		return { kind: 'node', raw, start, node };
	}
	const written = readAttributes(text, end);
	const attributes = written?.attributes ?? noAttributes();
	const raw = text.slice(start, written?.end ?? end);
	return { kind: 'node', raw, start, node: { kind: 'code', attributes, text: content } };
};

/** The code that the last of these backticks open. */
export function codeAt(text: string, start: number, lastTicks: ReadonlyMap<number, number>) {
	const from = endOfTicks(text, start);
	const size = closableSize(lastTicks, from - start, from);
	const close = size === 0 ? null : closingTicks(text, from, size);
	if (close === null) return null;
	const content = text.slice(from, close).replace(/\n/g, ' ').trim();
	return { start: from - size, content, end: close + size };
}

/** Where in a text the last run of so many backticks stands. */
export function lastTicksOf(text: string): Map<number, number> {
	const last = new Map<number, number>();
	for (const { 0: run, index } of text.matchAll(/`+/g)) last.set(run.length, index);
	return last;
}

/** How many of these backticks another run closes: those before them are text. */
function closableSize(lastTicks: ReadonlyMap<number, number>, most: number, from: number): number {
	let size = most;
	while (size > 0 && (lastTicks.get(size) ?? -1) < from) size--;
	return size;
}
