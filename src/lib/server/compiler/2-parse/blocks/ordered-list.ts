import type { Block, ListItem } from '../../tree';
import { positionOf, type Reader } from '../context';
import { compact, listItem } from './list-item';
import { orderedStart } from './list-start';

/** An item with another kind of number begins another list. */
export function orderedList(reader: Reader): Block[] | null {
	const first = reader.lines[reader.next];
	const numbering = first && orderedStart(first)?.numbering;
	if (!first || !numbering) return null;
	const items: ListItem[] = [];
	for (let line = reader.lines[reader.next]; line; line = reader.lines[reader.next]) {
		const start = orderedStart(line, numbering);
		if (start?.numbering?.style !== numbering.style) break;
		if (start.numbering.delimiter !== numbering.delimiter) break;
		items.push(listItem(reader, start.width, numbering.style === 'example' ? 4 : start.width));
	}
	compact(items.map((item) => item.blocks));
	return [{ kind: 'orderedList', numbering, items, at: positionOf(reader.context, first) }];
}
