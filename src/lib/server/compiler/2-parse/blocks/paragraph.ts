import type { Block, Inline } from '../../tree';
import { positionOf, report, type Context, type Reader } from '../context';
import { readInlines, readWords } from '../inlines';
import { dropStart, isBlank, spacesAtStart, type Line } from '../lines';
import { blockTag, hasBlockTag } from './block-tag';
import { reportUnclosed } from './fenced-div';
import { lineWith, skip } from './html-tag';
import { endsParagraph, interruptsText } from './interrupts';
import { isListStart } from './list-start';

const longest = 32 * 1024;

/** Running text up to a blank line, or to one of the few things that may end it without one. */
export function paragraph(reader: Reader): Block[] | null {
	const { lines, next: start, context } = reader;
	const first = lines[start];
	if (!first) return null;
	reportUnclosed(reader);
	let end = endOfText(reader, start);
	let text = lines.slice(start, end);
	let cut = blockTag(text);
	while (cut === null && hasBlockTag(lines[end])) {
		end = endOfText(reader, end);
		text = lines.slice(start, end);
		cut = blockTag(text);
	}
	if (cut !== null) {
		const whole = copyUpTo(text, cut);
		skip(reader, cut);
		return isBlank(whole.map((line) => line.text).join('')) ? [] : [blockOf('plain', whole, context)];
	}
	warnOfLists(text, context);
	reader.next = end;
	const next = lines[end];
	const ends = next ? isBlank(next.text) || endsParagraph(reader, end) : false;
	return [blockOf(ends ? 'paragraph' : 'plain', text, context)];
}

/** What is nested too deep to be read: its words, at least. */
export const plainParagraph = (lines: Line[], context: Context): Block => ({
	kind: 'paragraph',
	inlines: context.deck.surveying ? [] : readWords(lines),
	at: positionOf(context, lines[0] ?? { text: '', line: 1, indent: 0 })
});

function endOfText(reader: Reader, start: number): number {
	const { lines } = reader;
	let end = start + 1;
	let comment = openComment(lines[start]?.text ?? '', false);
	for (; end < lines.length; end++) {
		const line = lines[end];
		if (!line) break;
		if (comment && lineWith(lines, end, '-->') === null) comment = false;
		if (!comment && (isBlank(line.text) || interruptsText(reader, end))) break;
		if (!comment && hasBlockTag(lines[end - 1])) break;
		comment = openComment(line.text, comment);
	}
	return end;
}

const openComment = (text: string, open: boolean): boolean => {
	const begin = text.lastIndexOf('<!--');
	const end = text.lastIndexOf('-->');
	return begin === end ? open : begin > end;
};

function blockOf(kind: 'paragraph' | 'plain', lines: Line[], context: Context): Block {
	const first = lines[0] ?? { text: '', line: 1, indent: 0 };
	const at = positionOf(context, first, spacesAtStart(first.text));
	const size = lines.reduce((sum, line) => sum + line.text.length + 1, 0);
	if (size > longest) {
		report(context, 'too-long', at, 'A paragraph of more than 32 KB: shown as plain text.');
		return { ...plainParagraph(lines, context), at };
	}
	const inlines = readInlines(lines, context);
	return figure(inlines, at) ?? { kind, inlines, at };
}

/** An image alone in its paragraph, with alternative text. */
function figure(inlines: Inline[], at: Block['at']): Block | null {
	const [image, ...others] = inlines;
	if (image?.kind !== 'image' || others.length > 0 || image.alt.length === 0) return null;
	return { kind: 'figure', image, at };
}

function copyUpTo(lines: Line[], length: number): Line[] {
	const copy: Line[] = [];
	let left = length;
	for (const line of lines) {
		if (left <= 0) break;
		copy.push({ ...line, text: line.text.slice(0, left) });
		left -= line.text.length + 1;
	}
	return copy;
}

function warnOfLists(lines: Line[], context: Context): void {
	const found = lines.slice(1).find((line) => isListStart(line) && /^ *([-*+]|1[.)]) +\S/.test(line.text));
	if (!found || context.inList) return;
	const at = positionOf(context, found, spacesAtStart(found.text));
	report(context, 'list-in-paragraph', at, 'No list begins here: pandoc wants a blank line before it.');
}

export const trimLine = (line: Line): Line => dropStart(line, spacesAtStart(line.text));
