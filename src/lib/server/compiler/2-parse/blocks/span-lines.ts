import { isBlank, type Line } from '../lines';
import { lineWith } from './html-tag';
import { closingTicks } from '../ticks';
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
	let from = drop;
	for (;;) {
		opening.lastIndex = from;
		const mark = opening.exec(lines[at]?.text ?? '')?.[0];
		if (mark === undefined) return at;
		from = opening.lastIndex;
		if (mark.startsWith('\\')) continue;
		const closing =
			mark === '<!--' ? commentEnd(lines, at, from) : codeEnd(lines, at, from, mark.length, inList);
		if (closing) ({ at, from } = closing);
	}
}

const opening = /\\[^]|`+|<!--/g;

interface End {
	at: number;
	from: number;
}

function commentEnd(lines: Line[], at: number, from: number): End | null {
	const last = lineWith(lines, at, '-->', from);
	if (last === null) return null;
	return { at: last, from: (lines[last]?.text.indexOf('-->', last === at ? from : 0) ?? 0) + 3 };
}

function codeEnd(lines: Line[], at: number, from: number, size: number, inList: boolean): End | null {
	for (let index = at; index < lines.length; index++) {
		const line = lines[index];
		if (!line || (index > at && (isBlank(line.text) || (inList && isListStart(line))))) return null;
		const close = closingTicks(line.text, index === at ? from : 0, size);
		if (close !== null) return { at: index, from: close + size };
	}
	return null;
}
