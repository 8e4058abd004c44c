import type { Context } from '../context';
import { isBlockName, readTag } from '../html';
import { spacesAtStart, textOf, type Line } from '../lines';

const candidate = /\\[^]|(`+)|<!--|<\/?[a-z]/gi;

/**
 * Where in a text the first tag of a block begins, or the one that closes the element around it: no paragraph
 * runs over it. What is code or a comment is passed over, and so is the text's own beginning.
 */
export function blockTag(lines: Line[], { element }: Context, after?: number): number | null {
	const text = textOf(lines);
	if (!text.includes('<')) return null;
	const start = after ?? spacesAtStart(text);
	const missing = new Set<string>();
	candidate.lastIndex = 0;
	for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
		const [found, ticks] = match;
		if (ticks !== undefined) passOver(text, new RegExp(`(?<!\`)${ticks}(?!\`)`, 'g'), missing);
		else if (found === '<!--') passOver(text, /-->/g, missing);
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

/** Goes on after what closes; if nothing does, that is looked for only once. */
function passOver(text: string, closing: RegExp, missing: Set<string>): void {
	if (missing.has(closing.source)) return;
	closing.lastIndex = candidate.lastIndex;
	if (closing.exec(text)) candidate.lastIndex = closing.lastIndex;
	else missing.add(closing.source);
}
