import type { Attributes } from '../tree';

export const noAttributes = (): Attributes => ({ id: '', classes: [], pairs: [] });

const parts = {
	space: /\s*/y,
	id: /#([\p{L}\p{N}\-_:.]+)/uy,
	className: /\.([\p{L}_][\p{L}\p{N}\-_:.]*)/uy,
	unnumbered: /-(?=[\s}])/y,
	pair: /([\p{L}_][\p{L}\p{N}\-_:.]*)=(?:"((?:\\[^]|[^"\\])*)"|'((?:\\[^]|[^'\\])*)'|((?:\\[^\s\p{L}\p{N}]|[^\s}\\]|\\(?=[\p{L}\p{N}]))*))/uy
};

const unescape = (value: string): string => value.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');

/** Reads `{#id .class key="value"}` at a place of a text; `end` is the place after it. */
export function readAttributes(text: string, start: number): { attributes: Attributes; end: number } | null {
	if (text[start] !== '{') return null;
	const attributes = noAttributes();
	let at = start + 1;
	const take = (part: RegExp): RegExpExecArray | null => {
		part.lastIndex = at;
		const match = part.exec(text);
		if (match) at = part.lastIndex;
		return match;
	};
	for (;;) {
		take(parts.space);
		if (text[at] === '}') return { attributes, end: at + 1 };
		let match;
		if ((match = take(parts.id))) attributes.id = match[1] ?? '';
		else if ((match = take(parts.className))) attributes.classes.push(match[1] ?? '');
		else if (take(parts.unnumbered)) attributes.classes.push('unnumbered');
		else if ((match = take(parts.pair))) {
			addPair(attributes, match[1] ?? '', unescape(match[2] ?? match[3] ?? match[4] ?? ''));
		} else return null;
	}
}

/** `id` and `class` may be written as pairs, in braces as in HTML. */
export function addPair(attributes: Attributes, key: string, value: string): void {
	if (key === 'id') attributes.id = value;
	else if (key === 'class') attributes.classes.push(...value.split(/\s+/).filter(Boolean));
	else attributes.pairs.push([key, value]);
}

/** The whole of `{=html}` at a place of a text. */
export function readRawFormat(text: string, start: number): { format: string; end: number } | null {
	const pattern = /\{=([\p{L}\p{N}_-]+)\s*\}/uy;
	pattern.lastIndex = start;
	const format = pattern.exec(text)?.[1];
	return format === undefined ? null : { format, end: pattern.lastIndex };
}
