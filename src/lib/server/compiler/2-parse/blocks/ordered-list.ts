import type { Block, ListItem, OrderedStyle } from '../../tree';
import { positionOf, type Reader } from '../context';
import { compact, listItem } from './list-item';
import { exampleLabel, orderedStart } from './list-start';

/** An item with another kind of number begins another list. */
export function orderedList(reader: Reader): Block[] | null {
	const first = reader.lines[reader.next];
	const numbering = first && orderedStart(first)?.numbering;
	if (!first || !numbering) return null;
	const { deck } = reader.context;
	const isExample = numbering.style === 'example';
	if (isExample) numbering.start = deck.examples + 1;
	const items: ListItem[] = [];
	for (let line = reader.lines[reader.next]; line; line = reader.lines[reader.next]) {
		const start = orderedStart(line, numbering);
		if (!start?.numbering || !goesOn(numbering, start.numbering)) break;
		if (isExample) deck.definitions.examples.set(exampleLabel(line), ++deck.examples);
		items.push(listItem(reader, start.width, isExample ? 4 : start.width));
	}
	compact(items.map((item) => item.blocks));
	return [{ kind: 'orderedList', numbering, items, at: positionOf(reader.context, first) }];
}

/** After `#.` any number goes on. */
function goesOn(list: OrderedStyle, item: OrderedStyle): boolean {
	if (list.style === 'default' && item.style === 'decimal') return item.delimiter === 'period';
	return item.style === list.style && item.delimiter === list.delimiter;
}
