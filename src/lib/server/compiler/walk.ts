import type { Attributes, Block, Inline, InlineOf } from './tree';

/** Every block at any depth, footnotes included, in reading order. */
export function eachBlock(blocks: readonly Block[]): Block[] {
	const found: Block[] = [];
	collectBlocks(blocks, found);
	return found;
}

function collectBlocks(blocks: readonly Block[], found: Block[]): void {
	for (const block of blocks) {
		found.push(block);
		const inlines: Inline[] = [];
		collectInlines(inlinesOf(block), inlines);
		for (const inline of inlines) if (inline.kind === 'note') collectBlocks(inline.blocks, found);
		collectBlocks(blocksOf(block), found);
	}
}

/** Every inline at any depth, footnotes included. */
export function eachInline(blocks: readonly Block[]): Inline[] {
	const found: Inline[] = [];
	for (const block of eachBlock(blocks)) collectInlines(inlinesOf(block), found);
	return found;
}

function collectInlines(inlines: readonly Inline[], found: Inline[]): void {
	for (const inline of inlines) {
		found.push(inline);
		if ('inlines' in inline) collectInlines(inline.inlines, found);
		else if (inline.kind === 'image') collectInlines(inline.alt, found);
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

export function linksOf(blocks: readonly Block[]): InlineOf<'link'>[] {
	return eachInline(blocks).filter((inline) => inline.kind === 'link');
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
