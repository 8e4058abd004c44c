import type { Block, ListItem } from '../../tree';
import { plainText } from '../../walk';
import { positionOf, type Reader } from '../context';
import { dropStart, isBlank, spacesAtStart, type Line } from '../lines';
import { isFencedCode } from './fenced-code';
import { closesDiv } from './fenced-div';
import { inside, readBlocks } from './index';
import { isListStart } from './list-start';
import { lastLineOfSpans } from './scan';

/** One item, from its mark to the next one; what is indented as far as its text belongs to it. */
export function listItem(reader: Reader, width: number, indent = width): ListItem {
	const first = reader.lines[reader.next];
	const at = positionOf(reader.context, first ?? { text: '', line: 1, indent: 0 });
	const lines = linesOfItem(reader, width, indent);
	const blocks = readBlocks(lines, inside(reader.context, { inList: true }));
	const task = takeBox(blocks);
	return task ? { blocks, at, task } : { blocks, at };
}

/** Takes `[ ]` or `[x]` away from the start of the item's text. */
function takeBox([first]: Block[]): ListItem['task'] {
	if (first?.kind !== 'paragraph' && first?.kind !== 'plain') return undefined;
	const box = /^\[([ xX])\] /.exec(plainText(first.inlines.slice(0, 4)))?.[1];
	const size = box === ' ' ? 4 : 2;
	if (box === undefined || first.inlines[0]?.kind !== 'text') return undefined;
	if (first.inlines[size - 1]?.kind !== 'space') return undefined;
	first.inlines.splice(0, size);
	return box === ' ' ? 'open' : 'done';
}

/** Pandoc's rawListItem and listContinuation: the item's lines, without their indent. */
function linesOfItem(reader: Reader, width: number, indent: number): Line[] {
	const item: Line[] = [];
	takeLine(reader, item, width);
	for (let line = reader.lines[reader.next]; line; line = reader.lines[reader.next]) {
		if (endsItem(reader, line) || isListStart(line) || isFencedCode(reader, reader.next)) break;
		const inner = gobble(line, indent);
		if (inner && isListStart({ ...inner, text: inner.text.trimStart() })) break;
		takeLine(reader, item, inner ? indent : 0);
	}
	takeBlankLines(reader, item);
	while (takeContinuation(reader, item, indent)) takeBlankLines(reader, item);
	return item;
}

function takeContinuation(reader: Reader, item: Line[], indent: number): boolean {
	const first = reader.lines[reader.next];
	if (!first || endsItem(reader, first) || !gobble(first, indent)) return false;
	for (let line: Line | undefined = first; line; line = reader.lines[reader.next]) {
		const inner = gobble(line, indent);
		if (endsItem(reader, line) || (!inner && isListStart(line))) break;
		item.push(inner ?? line);
		reader.next++;
	}
	return true;
}

/** A line, with those that code or a comment begun on it runs over. */
function takeLine(reader: Reader, item: Line[], drop: number): void {
	const line = reader.lines[reader.next];
	if (!line) return;
	item.push(dropStart(line, drop));
	const last = lastLineOfSpans(reader.lines, reader.next, drop, { ...reader.context, inList: true });
	for (const below of reader.lines.slice(reader.next + 1, last + 1)) item.push(below);
	reader.next = last + 1;
}

function takeBlankLines(reader: Reader, item: Line[]): void {
	for (let line = reader.lines[reader.next]; line && isBlank(line.text); line = reader.lines[reader.next]) {
		item.push(line);
		reader.next++;
	}
}

function endsItem({ context }: Reader, line: Line): boolean {
	if (isBlank(line.text) || (context.divs > 0 && closesDiv(line))) return true;
	return context.element !== null && line.text.toLowerCase().startsWith(`</${context.element}`);
}

const gobble = (line: Line, indent: number): Line | null =>
	spacesAtStart(line.text) >= indent ? dropStart(line, indent) : null;

/** A list without a paragraph in it is tight, but for its last item's last one, which only ends the list. */
export function compact(items: Block[][]): void {
	const isParagraph = (block: Block) => block.kind === 'paragraph' || block.kind === 'figure';
	const last = items.at(-1) ?? [];
	const end = last.at(-1);
	const paragraphs = items.flat().filter(isParagraph);
	if (end && isParagraph(end) && paragraphs.length === 1) last[last.length - 1] = asPlain(end);
	else if (paragraphs.length > 0) {
		for (const blocks of items) blocks.forEach((block, i) => (blocks[i] = asParagraph(block)));
	}
}

function asPlain(block: Block): Block {
	if (block.kind === 'figure') return { kind: 'plain', inlines: [block.image], at: block.at };
	return block.kind === 'paragraph' ? { ...block, kind: 'plain' } : block;
}

const asParagraph = (block: Block): Block =>
	block.kind === 'plain' ? { ...block, kind: 'paragraph' } : block;
