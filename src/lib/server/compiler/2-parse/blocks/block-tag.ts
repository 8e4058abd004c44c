import { isBlockName, readTag } from '../html';
import { spacesAtStart, type Line } from '../lines';

const candidate = /\\[^]|(`+)|<!--|<\/?[a-z]/gi;

/**
 * Where in a text the first tag of a block begins: no paragraph runs over it. What is code or a comment is
 * passed over, and so is the text's own beginning.
 */
export function blockTag(lines: Line[], after?: number): number | null {
	const text = lines.map((line) => line.text).join('\n');
	if (!text.includes('<')) return null;
	const start = after ?? spacesAtStart(text);
	candidate.lastIndex = 0;
	for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
		const [found, ticks] = match;
		if (ticks !== undefined) candidate.lastIndex = endOfCode(text, candidate.lastIndex, ticks);
		else if (found === '<!--') candidate.lastIndex = endOfComment(text, candidate.lastIndex);
		else if (found.startsWith('<') && match.index > start) {
			const tag = readTag(text, match.index);
			if (tag && isBlockName(tag.name)) return match.index;
		}
	}
	return null;
}

/** Whether a line holds such a tag. */
export const hasBlockTag = (line: Line | undefined): boolean =>
	line !== undefined && blockTag([line], -1) !== null;

function endOfCode(text: string, from: number, ticks: string): number {
	const closing = new RegExp(`(?<!\`)${ticks}(?!\`)`, 'g');
	closing.lastIndex = from;
	return closing.exec(text) ? closing.lastIndex : from;
}

function endOfComment(text: string, from: number): number {
	const end = text.indexOf('-->', from);
	return end < 0 ? from : end + 3;
}
