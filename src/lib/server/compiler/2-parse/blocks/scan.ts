import type { Context } from '../context';
import { isBlockName, type Tag } from '../html';
import { isBlank, type Line } from '../lines';
import { closingTicks } from '../ticks';
import { tagAt } from './html-tag';
import { isListStart } from './list-start';
import { findAhead } from './search';

interface Scan {
	/** The last line that was gone through. */
	line: number;
	/** Where in it a tag begins that ends the text; null where none does. */
	tag: number | null;
}

interface End {
	line: number;
	from: number;
}

const mark = /\\[^]|`+|<!--|<\/?\p{L}/gu;

/**
 * Goes through a line of running text from a place on, and through the lines over which code or a comment runs
 * that begins on it: what stands in those ends no text. The tag of a block ends it, and so does the one that
 * closes the element around it.
 */
export function scanLine(lines: Line[], first: number, start: number, context: Context): Scan {
	let line = first;
	let from = start;
	for (;;) {
		mark.lastIndex = from;
		const found = mark.exec(lines[line]?.text ?? '');
		if (!found) return { line, tag: null };
		from = mark.lastIndex;
		const [text] = found;
		if (text === '<!--') ({ line, from } = commentEnd(lines, line, from) ?? { line, from });
		else if (text.startsWith('`'))
			({ line, from } = codeEnd(lines, { line, from }, text.length, context) ?? { line, from });
		else if (text.startsWith('<') && endsText(tagAt(lines, line, found.index), context))
			return { line, tag: found.index };
	}
}

/** The last line over which code or a comment runs that begins on a line, whatever tags stand there. */
export function lastLineOfSpans(lines: Line[], first: number, start: number, context: Context): number {
	let scan = scanLine(lines, first, start, context);
	while (scan.tag !== null) scan = scanLine(lines, scan.line, scan.tag + 1, context);
	return scan.line;
}

/** Whether a line holds a tag that ends text. */
export const hasBlockTag = (line: Line | undefined, context: Context): boolean =>
	line !== undefined && scanLine([line], 0, 0, context).tag !== null;

const endsText = (tag: Tag | null, { element }: Context): boolean =>
	tag !== null && (isBlockName(tag.name) || (tag.kind === 'close' && tag.name === element));

function commentEnd(lines: Line[], first: number, from: number): End | null {
	const found = findAhead(lines, first, '-->', from);
	return found && { line: found.line, from: found.end };
}

/** What is longer is not read for code any more. */
const longestCode = 32 * 1024;

/** In a list, code ends before the next item at the latest, elsewhere before a blank line. */
function codeEnd(lines: Line[], start: End, size: number, { inList }: Context): End | null {
	let length = -start.from;
	for (let index = start.line; index < lines.length && length < longestCode; index++) {
		const line = lines[index];
		if (!line || (index > start.line && (isBlank(line.text) || (inList && isListStart(line))))) return null;
		const close = closingTicks(line.text, index === start.line ? start.from : 0, size);
		if (close !== null) return { line: index, from: close + size };
		length += line.text.length;
	}
	return null;
}
