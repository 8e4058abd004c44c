import type { Attributes, Block, Inline, InlineOf } from './tree';

/** All the nodes of blocks at any depth, footnotes included, each kind in reading order. */
interface Nodes {
	blocks: Block[];
	inlines: Inline[];
}

export function eachBlock(blocks: readonly Block[]): Block[] {
	return nodesOf(blocks).blocks;
}

export function eachInline(blocks: readonly Block[]): Inline[] {
	return nodesOf(blocks).inlines;
}

/** The blocks, then the inlines. */
export function eachNode(blocks: readonly Block[]): (Block | Inline)[] {
	const found = nodesOf(blocks);
	return [...found.blocks, ...found.inlines];
}

function nodesOf(blocks: readonly Block[]): Nodes {
	const found: Nodes = { blocks: [], inlines: [] };
	collectBlocks(blocks, found);
	return found;
}

function collectBlocks(blocks: readonly Block[], found: Nodes): void {
	for (const block of blocks) {
		found.blocks.push(block);
		const notes: InlineOf<'note'>[] = [];
		collectInlines(inlinesOf(block), found.inlines, notes);
		for (const note of notes) collectBlocks(note.blocks, found);
		collectBlocks(blocksOf(block), found);
	}
}

function collectInlines(inlines: readonly Inline[], found: Inline[], notes: InlineOf<'note'>[]): void {
	for (const inline of inlines) {
		found.push(inline);
		if (inline.kind === 'note') notes.push(inline);
		else if (inline.kind === 'image') collectInlines(inline.alt, found, notes);
		else if ('inlines' in inline) collectInlines(inline.inlines, found, notes);
	}
}

/** As pandoc's `stringify`: what a reader reads, without markup, footnotes or raw text. */
export function plainText(inlines: readonly Inline[]): string {
	return inlines.map(inlineText).join('');
}

/** The text of blocks in reading order, joined by spaces; captions, code and table cells included. */
export function blockText(blocks: readonly Block[]): string {
	const texts: string[] = [];
	for (const block of eachBlock(blocks)) {
		texts.push(block.kind === 'code' ? block.text : ownText(block));
	}
	return texts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
}

/** An image alone is content, too; only white space is none. */
export function isBlank(inlines: readonly Inline[]): boolean {
	return inlines.every((inline) => ['space', 'softBreak', 'lineBreak'].includes(inline.kind));
}

/** The id that an author gave; empty where pandoc made one. */
export function writtenId({ id, automatic }: Attributes): string {
	return automatic ? '' : id;
}

export function imagesOf(blocks: readonly Block[]): InlineOf<'image'>[] {
	return eachInline(blocks).filter((inline) => inline.kind === 'image');
}

function blocksOf(block: Block): Block[] {
	switch (block.kind) {
		case 'bulletList':
		case 'orderedList':
			return block.items.flatMap((item) => item.blocks);
		case 'definitionList':
			return block.items.flatMap((item) => item.definitions.flat());
		case 'quote':
		case 'div':
			return block.blocks;
		case 'table':
			return [...block.head, ...block.rows].flat(2);
		default:
			return [];
	}
}

function inlinesOf(block: Block): Inline[] {
	switch (block.kind) {
		case 'paragraph':
		case 'plain':
		case 'heading':
			return block.inlines;
		case 'figure':
			return [block.image];
		case 'definitionList':
			return block.items.flatMap((item) => item.term);
		case 'lineBlock':
			return block.lines.flat();
		case 'table':
			return block.caption;
		default:
			return [];
	}
}

function ownText(block: Block): string {
	if (block.kind === 'lineBlock') return block.lines.map(plainText).join(' ');
	if (block.kind === 'definitionList') return block.items.map((item) => plainText(item.term)).join(' ');
	return plainText(inlinesOf(block));
}

function inlineText(inline: Inline): string {
	switch (inline.kind) {
		case 'text':
		case 'code':
			return inline.text;
		case 'math':
			return inline.tex;
		case 'space':
		case 'softBreak':
		case 'lineBreak':
			return ' ';
		case 'quoted':
			return inline.quote === 'single' ? `‘${plainText(inline.inlines)}’` : `“${plainText(inline.inlines)}”`;
		case 'image':
			return plainText(inline.alt);
		case 'raw':
		case 'note':
			return '';
		default:
			return plainText(inline.inlines);
	}
}
