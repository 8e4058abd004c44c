import type { Block, Inline } from '../../tree';
import { positionOf, report, type Context, type Reader } from '../context';
import { readInlines, readWords } from '../inlines';
import { isBlank, lengthOf, spacesAtStart, type Line } from '../lines';
import { reportOpenFence } from './fenced-code';
import { reportUnclosed } from './fenced-div';
import { skip } from './html-tag';
import { endsParagraph, interruptsText } from './interrupts';
import { isListStart } from './list-start';
import { scanLine } from './scan';

/** Running text up to a blank line, or to one of the few things that may end it without one. */
export function paragraph(reader: Reader): Block[] | null {
	const { lines, next: start, context } = reader;
	const first = lines[start];
	if (!first) return null;
	reportUnclosed(reader);
	const { end, cut } = extent(reader);
	const text = lines.slice(start, end);
	if (cut !== null) {
		const whole = copyUpTo(text, cut);
		skip(reader, cut);
		return isBlank(whole.map((line) => line.text).join('')) ? [] : [blockOf('plain', whole, context)];
	}
	warnOfLists(text, context);
	reportOpenFence(text, context);
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

/** Where the text ends, and where in it a block's tag cuts it off. */
function extent(reader: Reader): { end: number; cut: number | null } {
	const { lines, next, context } = reader;
	let index = next;
	let from = startOf(lines[next]?.text ?? '');
	while (index === next || !isEnd(reader, index)) {
		const { line, tag } = scanLine(lines, index, from, context);
		if (tag !== null) return { end: line + 1, cut: lengthOf(lines.slice(next, line)) + tag };
		index = line + 1;
		from = 0;
	}
	return { end: index, cut: null };
}

/** A tag right at the start has been refused by the other constructs. */
function startOf(text: string): number {
	const start = spacesAtStart(text);
	return text[start] === '<' && text[start + 1] !== '!' ? start + 1 : start;
}

const isEnd = (reader: Reader, index: number): boolean =>
	isBlank(reader.lines[index]?.text ?? '') || interruptsText(reader, index);

function blockOf(kind: 'paragraph' | 'plain', lines: Line[], context: Context): Block {
	const first = lines[0] ?? { text: '', line: 1, indent: 0 };
	const at = positionOf(context, first, spacesAtStart(first.text));
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
