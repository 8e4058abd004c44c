import type { Block, BlockOf } from '../tree';
import { inspectBlocks } from './blocks';
import { SlideFacts } from './facts';
import { tableTexts } from './texts';

/** A table's words cell by cell; what else stands in its cells counts for the slide. */
export function inspectTable(table: BlockOf<'table'>, facts: SlideFacts): void {
	const { columns, head, rows } = table;
	facts.count('Table');
	for (const cell of [...head, ...rows].flat()) inspectCell(cell, facts);
	const align = columns.map((column) => column.align);
	facts.tables.push({ cols: columns.length, align, ...tableTexts(table), foot: 0 });
}

function inspectCell(cell: Block[], facts: SlideFacts): void {
	const inside = new SlideFacts();
	inspectBlocks(cell, inside, {});
	for (const fact of inside.links) facts.links.push(fact);
	for (const fact of inside.images) facts.images.push(fact);
	for (const fact of inside.inlineCode) facts.inlineCode.push(fact);
	for (const fact of inside.math) facts.math.push(fact);
	for (const fact of inside.rawHtml) facts.rawHtml.push(fact);
	for (const fact of inside.footnotes) facts.footnotes.push(fact);
}
