import type { Block } from '../../tree';
import { positionOf, type Reader } from '../context';
import { inside, readUntil } from './index';
import { tagAhead } from './html-tag';

/** Pandoc's native_divs: `<div class="a">` with Markdown inside is a div like any other. */
export function htmlDiv(reader: Reader): Block[] | null {
	const line = reader.lines[reader.next];
	const opening = tagAhead(reader);
	if (!line || opening?.tag.name !== 'div' || opening.tag.kind !== 'open') return null;
	if (reader.context.depth > 100) return null;
	const at = positionOf(reader.context, line);
	opening.take();
	const body: Reader = { ...reader, context: inside(reader.context, { element: 'div' }) };
	const blocks = readUntil(body, isClosed);
	reader.next = body.next;
	const closing = tagAhead(reader);
	if (closing && isClosed(reader)) {
		closing.take();
		return [{ kind: 'div', attributes: opening.tag.attributes, blocks, at }];
	}
	return [{ kind: 'raw', format: 'html', text: opening.tag.raw, at }, ...blocks];
}

function isClosed(reader: Reader): boolean {
	const ahead = tagAhead(reader);
	return ahead?.tag.kind === 'close' && ahead.tag.name === 'div';
}
