import type { Block, BlockOf } from '../tree';
import { plainText } from '../walk';
import { inspectBlocks } from './blocks';
import { SlideFacts } from './facts';
import { squash } from './squash';

/** A table's words cell by cell; what else stands in its cells counts for the slide. */
export function inspectTable({ caption, columns, head, rows }: BlockOf<'table'>, facts: SlideFacts): void {
	facts.count('Table');
	const text = (cells: Block[][]): string[] => cells.map((cell) => inspectCell(cell, facts));
	const fact = {
		cols: columns.length,
		align: columns.map((column) => column.align),
		caption: squash(plainText(caption)),
		head: head.map(text),
		rows: rows.map(text),
		foot: 0
	};
	facts.tables.push(fact);
	facts.texts.push([...fact.head, ...fact.rows].map((row) => row.join(' ')).join(' '), fact.caption);
}

function inspectCell(cell: Block[], facts: SlideFacts): string {
	const inside = new SlideFacts();
	inspectBlocks(cell, inside, {});
	facts.links.push(...inside.links);
	facts.images.push(...inside.images);
	facts.inlineCode.push(...inside.inlineCode);
	facts.math.push(...inside.math);
	facts.rawHtml.push(...inside.rawHtml);
	facts.footnotes.push(...inside.footnotes);
	return squash(inside.texts.join(' '));
}
