import type { Block, BlockOf } from '../tree';
import { plainText } from '../walk';
import { renderBlocks } from './blocks';
import { element } from '../html';
import { renderInlines } from './inlines';
import type { Page } from './page';

/** In a group of its own: a wide table scrolls, by keyboard too, and not the page. */
export function table({ caption, columns, head, rows }: BlockOf<'table'>, page: Page): string {
	const row = (cells: Block[][], name: 'td' | 'th') =>
		element('tr', {}, cells.map((blocks, place) => cell(blocks, name, columns[place]?.align)).join(''));
	const cell = (blocks: Block[], name: 'td' | 'th', align = 'default') =>
		element(
			name,
			{
				scope: name === 'th' && 'col',
				style: align !== 'default' && `text-align:${align}`
			},
			renderBlocks(blocks, page)
		);
	const sized = columns.some(({ width }) => width !== undefined);
	const widths = columns.map(({ width }) =>
		element('col', { style: width !== undefined && `width:${Math.round(width * 1000) / 10}%` })
	);
	const hasHead = head.flat().some((blocks) => blocks.length > 0);
	const content = [
		caption.length > 0 ? element('caption', {}, renderInlines(caption, page)) : '',
		sized ? element('colgroup', {}, widths.join('')) : '',
		hasHead ? element('thead', {}, head.map((cells) => row(cells, 'th')).join('\n')) : '',
		element('tbody', {}, rows.map((cells) => row(cells, 'td')).join('\n'))
	];
	const label = plainText(caption) || page.label;
	const inner = element('table', {}, content.filter(Boolean).join('\n'));
	return element(
		'div',
		{ class: 'table-scroll', tabindex: 0, role: 'group', 'aria-label': label || undefined },
		inner
	);
}
