import type { Inline } from '../../tree';

const isGap = (inline: Inline | undefined): boolean =>
	inline?.kind === 'space' || inline?.kind === 'softBreak' || inline?.kind === 'lineBreak';

/** Adds an inline at the end: texts join, and of two gaps the stronger one stays. */
export function append(inlines: Inline[], next: Inline): void {
	const last = inlines.at(-1);
	if (next.kind === 'text' && last?.kind === 'text') {
		inlines[inlines.length - 1] = { kind: 'text', text: last.text + next.text };
	} else if (isGap(next) && isGap(last)) {
		if (last?.kind === 'space' || next.kind === 'lineBreak') inlines[inlines.length - 1] = next;
	} else if (next.kind !== 'text' || next.text !== '') {
		inlines.push(next);
	}
}

export function appendAll(inlines: Inline[], more: readonly Inline[]): void {
	for (const inline of more) append(inlines, inline);
}

const isSpace = (inline: Inline | undefined): boolean =>
	inline?.kind === 'space' || inline?.kind === 'softBreak';

/** Without spaces at either end; a line break that the author wrote stays. */
export function trim(inlines: readonly Inline[]): Inline[] {
	let start = 0;
	let end = inlines.length;
	while (start < end && isSpace(inlines[start])) start++;
	while (end > start && isSpace(inlines[end - 1])) end--;
	return inlines.slice(start, end);
}
