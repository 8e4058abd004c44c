import type { Context } from '../context';
import { isBlockName, readTag } from '../html';
import { spacesAtStart, textOf, type Line } from '../lines';
import { closingTicks } from '../ticks';

const candidate = /\\[^]|(`+)|<!--|<\/?[a-z]/gi;

/**
 * Where in a text the first tag of a block begins, or the one that closes the element around it: no paragraph
 * runs over it. What is code or a comment is passed over, and so is the text's own beginning.
 */
export function blockTag(lines: Line[], { element }: Context, after?: number): number | null {
	const text = textOf(lines);
	if (!text.includes('<')) return null;
	const start = after ?? spacesAtStart(text);
	const missing = new Set<number>();
	candidate.lastIndex = 0;
	for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
		const [found, ticks] = match;
		if (ticks !== undefined || found === '<!--') passOver(text, found, missing);
		else if (found.startsWith('<') && match.index > start) {
			const tag = readTag(text, match.index);
			if (tag && (isBlockName(tag.name) || (tag.kind === 'close' && tag.name === element)))
				return match.index;
		}
	}
	return null;
}

/** Whether a line holds such a tag. */
export const hasBlockTag = (line: Line | undefined, context: Context): boolean =>
	line !== undefined && blockTag([line], context, -1) !== null;

/** Goes on after what closes code, or a comment; if nothing does, that is looked for only once. */
function passOver(text: string, opening: string, missing: Set<number>): void {
	const size = opening === '<!--' ? 0 : opening.length;
	if (missing.has(size)) return;
	const from = candidate.lastIndex;
	const found = size === 0 ? text.indexOf('-->', from) : (closingTicks(text, from, size) ?? -1);
	if (found < 0) missing.add(size);
	else candidate.lastIndex = found + (size || 3);
}
