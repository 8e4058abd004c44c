import type { Block } from '../../tree';
import { positionOf, type Reader } from '../context';
import { isTooDeep } from '../depth';
import { inside, readUntil } from './index';
import { tagAhead } from './html-tag';

/**
 * Pandoc's native_divs: `<div class="a">` with Markdown inside is a div like any other. Where nothing closes it,
 * the tag and what follows it stay where they are: no level of a deep nest copies what is inside.
 */
export function htmlDiv(reader: Reader): Block[] | null {
	const line = reader.lines[reader.next];
	const opening = tagAhead(reader);
	if (!line || opening?.tag.name !== 'div' || opening.tag.kind !== 'open') return null;
	if (isTooDeep(reader.context)) return null;
	const at = positionOf(reader.context, line);
	opening.take();
	const from = reader.blocks.push({ kind: 'raw', format: 'html', text: opening.tag.raw, at });
	const body: Reader = { ...reader, context: inside(reader.context, { element: 'div' }) };
	readUntil(body, isClosed);
	reader.next = body.next;
	const closing = tagAhead(reader);
	if (!closing || !isClosed(reader)) return [];
	closing.take();
	const blocks = reader.blocks.splice(from);
	reader.blocks.pop();
	return [{ kind: 'div', attributes: opening.tag.attributes, blocks, at }];
}

function isClosed(reader: Reader): boolean {
	const ahead = tagAhead(reader);
	return ahead?.tag.kind === 'close' && ahead.tag.name === 'div';
}
