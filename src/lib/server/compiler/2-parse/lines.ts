import type { Position } from '../tree';

/**
 * A line, or what is left of it once the marks of the quotes and lists around it are taken away. Tabs are
 * spaces already, as pandoc makes them.
 */
export interface Line {
	text: string;
	/** 1-based, in the file. */
	line: number;
	/** How many characters of the (expanded) line stand before `text`. */
	indent: number;
}

/** A place in the expanded text; `source.ts` turns its column back into the file's. */
export const place = (line: Line, offset = 0): Position => ({
	line: line.line,
	column: line.indent + offset + 1
});

export const dropStart = (line: Line, count: number): Line => ({
	text: line.text.slice(count),
	line: line.line,
	indent: line.indent + count
});

export const isBlank = (text: string): boolean => text.trim() === '';

/** How many spaces a line begins with. */
export function spacesAtStart(text: string): number {
	let count = 0;
	while (text.charCodeAt(count) === 32) count++;
	return count;
}

/** Takes away up to `most` spaces. */
export const unindent = (line: Line, most: number): Line =>
	dropStart(line, Math.min(most, spacesAtStart(line.text)));

/** More running text than this, a picture inside it aside, is not taken apart. */
const longest = 32 * 1024;

const embedded = /data:[\w/+=;,:.%-]*/g;

export function isTooLong(lines: readonly Line[]): boolean {
	if (lengthOf(lines) <= longest) return false;
	let running = 0;
	for (const { text } of lines) {
		// A long line is asked about again and again as marks are taken off it: its start is enough to tell.
		const holdsPicture = text.slice(0, longest + 1).includes('data:');
		running += (holdsPicture ? text.replace(embedded, '') : text).length + 1;
		if (running > longest) return true;
	}
	return false;
}

export const lengthOf = (lines: readonly Line[]): number =>
	lines.reduce((sum, line) => sum + line.text.length + 1, 0);

/** The text of lines; of one line, which may be as long as a deck, no copy is made. */
export const textOf = (lines: readonly Line[]): string =>
	lines.length === 1 ? (lines[0]?.text ?? '') : lines.map((line) => line.text).join('\n');
