import type { Block, ListItem } from '../../tree';
import { positionOf, type Reader } from '../context';
import { compact, listItem } from './list-item';
import { bulletStart } from './list-start';

/** `-`, `*` or `+`: pandoc keeps one list when the mark changes. */
export function bulletList(reader: Reader): Block[] | null {
	const first = reader.lines[reader.next];
	if (!first || !bulletStart(first)) return null;
	const items: ListItem[] = [];
	for (let line = reader.lines[reader.next]; line; line = reader.lines[reader.next]) {
		const start = bulletStart(line);
		if (!start) break;
		items.push(listItem(reader, start.width));
	}
	compact(items.map((item) => item.blocks));
	return [{ kind: 'bulletList', items, at: positionOf(reader.context, first) }];
}
