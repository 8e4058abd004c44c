import { isBlank, type Line } from '../lines';
import { lineWith } from './html-tag';
import { isListStart } from './list-start';

interface Place {
	/** So many characters at the start of the first line are no text. */
	drop?: number;
	/** In a list's item, the mark of another item ends code. */
	inList: boolean;
}

/** The last line over which code or a comment runs that begins on this one: what stands in it ends no text. */
export function lastLineOfSpan(lines: Line[], first: number, { drop = 0, inList }: Place): number {
	let at = first;
	let text = lines[at]?.text.slice(drop) ?? '';
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		const [mark = ''] = match;
		text = text.slice(match.index + mark.length);
		if (mark.startsWith('\\')) continue;
		const closing = mark === '<!--' ? /-->/ : new RegExp(`(?<!\`)${mark}(?!\`)`);
		const end = closingLine(lines, at, text, { mark, closing, inList });
		if (end === null) continue;
		if (end > at) text = lines[end]?.text ?? '';
		at = end;
		const found = closing.exec(text);
		if (found) text = text.slice(found.index + found[0].length);
	}
	return at;
}

const opening = /\\[^]|`+|<!--/;

function closingLine(
	lines: Line[],
	at: number,
	rest: string,
	{ mark, closing, inList }: { mark: string; closing: RegExp; inList: boolean }
): number | null {
	if (closing.test(rest)) return at;
	if (mark === '<!--') return lineWith(lines, at + 1, '-->');
	for (let index = at + 1; index < lines.length; index++) {
		const line = lines[index];
		if (!line || isBlank(line.text) || (inList && isListStart(line))) return null;
		if (closing.test(line.text)) return index;
	}
	return null;
}
