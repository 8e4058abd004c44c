import type { Block, BlockOf, ListItem } from '../tree';
import { plainText } from '../walk';
import { code } from './code';
import { element } from '../html';
import { image } from './image';
import { raw, renderInlines, shared } from './inlines';
import type { Page } from './page';
import { table } from './table';

export function renderBlocks(blocks: readonly Block[], page: Page): string {
	return blocks
		.filter((block) => !isPause(block))
		.map((block) => renderBlock(block, page))
		.join('\n');
}

/** Blocks as what they are about: a lone paragraph without its `<p>`, to stand in a label or a legend. */
export function renderTight(blocks: readonly Block[], page: Page): string {
	const [only, ...more] = blocks;
	const lone = more.length === 0 && (only?.kind === 'paragraph' || only?.kind === 'plain');
	return lone ? renderInlines(only.inlines, page) : renderBlocks(blocks, page);
}

function renderBlock(block: Block, page: Page): string {
	switch (block.kind) {
		case 'paragraph':
			return element('p', {}, renderInlines(block.inlines, page));
		case 'plain':
			return renderInlines(block.inlines, page);
		case 'figure':
			return figure(block, page);
		case 'heading':
			return heading(block, page);
		case 'bulletList': {
			const tasks = block.items.some(({ task }) => task !== undefined);
			return element('ul', { class: tasks && 'task-list' }, listItems(block.items, page));
		}
		case 'orderedList':
			return orderedList(block, page);
		case 'definitionList':
			return definitionList(block, page);
		case 'code':
			return code(block, page);
		case 'quote':
			return element('blockquote', {}, renderBlocks(block.blocks, page));
		case 'div':
			return div(block, page);
		case 'lineBlock': {
			const lines = block.lines.map((line) => renderInlines(line, page)).join('\n');
			return element('p', { class: 'line-block' }, lines);
		}
		case 'table':
			return table(block, page);
		case 'raw':
			return raw(block.format, block.text, page);
		case 'rule':
			return '<hr>';
	}
}

/** `. . .` waits for a click on a slide; on a page there is nothing to wait for. */
function isPause(block: Block): boolean {
	return block.kind === 'paragraph' && plainText(block.inlines).trim() === '. . .';
}

function figure({ image: picture }: BlockOf<'figure'>, page: Page): string {
	// A caption under no picture would say its text twice.
	if (!page.picture(picture.src).ok) return element('p', {}, image(picture, page));
	const caption = element('figcaption', {}, renderInlines(picture.alt, page));
	return element('figure', {}, image(picture, page) + caption);
}

/** Below the slide's own; no level is skipped. */
function heading(block: BlockOf<'heading'>, page: Page): string {
	page.heading = Math.max(2, Math.min(block.level + page.headingShift, page.heading + 1, 6));
	return element(`h${page.heading}`, shared(block.attributes, page), renderInlines(block.inlines, page));
}

function listItems(items: ListItem[], page: Page): string {
	const box = { open: '☐ ', done: '☑ ' };
	return items
		.map(({ blocks, task }) => element('li', {}, (task ? box[task] : '') + renderBlocks(blocks, page)))
		.join('\n');
}

const numerals = {
	default: undefined,
	decimal: undefined,
	example: undefined,
	lowerAlpha: 'a',
	upperAlpha: 'A',
	lowerRoman: 'i',
	upperRoman: 'I'
} as const;

function orderedList({ items, numbering }: BlockOf<'orderedList'>, page: Page): string {
	const start = numbering.start !== 1 && numbering.start;
	return element('ol', { start, type: numerals[numbering.style] }, listItems(items, page));
}

function definitionList({ items }: BlockOf<'definitionList'>, page: Page): string {
	const content = items.map(
		({ term, definitions }) =>
			element('dt', {}, renderInlines(term, page)) +
			definitions.map((blocks) => element('dd', {}, renderBlocks(blocks, page))).join('')
	);
	return element('dl', {}, content.join('\n'));
}

function div({ attributes, blocks }: BlockOf<'div'>, page: Page): string {
	if (attributes.classes.includes('notes')) return '';
	const { style, ...rest } = shared(attributes, page);
	const width = attributes.pairs.find(([name]) => name === 'width')?.[1].trim() ?? '';
	const column = attributes.classes.includes('column') && /^\d+(\.\d+)?%$/.test(width) && `--width:${width}`;
	const styles = [column, style].filter(Boolean).join(';');
	return element('div', { ...rest, style: styles || undefined }, renderBlocks(blocks, page));
}
