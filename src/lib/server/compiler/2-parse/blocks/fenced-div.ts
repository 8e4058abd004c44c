import type { Attributes, Block } from '../../tree';
import { noAttributes, readAttributes } from '../attributes';
import { positionOf, report, type Reader } from '../context';
import { isBlank, type Line } from '../lines';
import { isTooDeep, reportTooDeep } from '../depth';
import { inside, readUntil } from './index';

/** `::: {.columns}` or `::: notes` … `:::`. */
export function fencedDiv(reader: Reader): Block[] | null {
	const opening = reader.lines[reader.next];
	if (!opening?.text.startsWith(':::')) return null;
	const attributes = opens(opening);
	const { context } = reader;
	if (!attributes || context.deck.definitions.unclosed.has(opening.line)) return null;
	if (isTooDeep(context)) {
		reportTooDeep(context, opening);
		return null;
	}
	const body: Reader = {
		lines: reader.lines,
		next: reader.next + 1,
		context: inside(context, { divs: context.divs + 1 }),
		blocks: []
	};
	const blocks = readUntil(body, (at) => closesDiv(at.lines[at.next]));
	reader.next = body.next;
	if (reader.lines[reader.next]) reader.next++;
	else leaveOpen(reader, opening);
	return [{ kind: 'div', attributes, blocks, at: positionOf(context, opening) }];
}

export const closesDiv = (line: Line | undefined): boolean =>
	line !== undefined && /^:::+\s*$/.test(line.text);

/** Pandoc takes the opening fence for text then, which a second reading does with this note. */
function leaveOpen({ context }: Reader, opening: Line): void {
	context.deck.definitions.unclosed.add(opening.line);
}

/** The attributes of an opening fence; a bare word is its class. */
function opens({ text }: Line): Attributes | null {
	let at = 0;
	while (text[at] === ':') at++;
	while (text[at] === ' ') at++;
	const written = readAttributes(text, at);
	if (written) return isBlank(text.slice(written.end).replace(/^ *:*/, '')) ? written.attributes : null;
	const word = /^\S+/.exec(text.slice(at))?.[0];
	if (word === undefined || !isBlank(text.slice(at + word.length).replace(/^ *:*/, ''))) return null;
	return { ...noAttributes(), classes: [word] };
}

/** The opening fence of a div that nothing closes is said once, where it stands as text. */
export function reportUnclosed(reader: Reader): void {
	const line = reader.lines[reader.next];
	if (line && reader.context.deck.definitions.unclosed.has(line.line)) {
		const at = positionOf(reader.context, line);
		report(
			reader.context,
			'unclosed-div',
			at,
			'This div is never closed: add a line with ::: where it ends.'
		);
	}
}
