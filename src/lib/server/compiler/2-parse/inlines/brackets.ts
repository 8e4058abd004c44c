import { noAttributes, readAttributes } from '../attributes';
import { labelKey } from '../context';
import { isCitation } from './citation';
import { readDestination } from './destination';
import type { Lexeme, LexemeOf, Tail } from './lexeme';
import type { Cut, Cutting } from './lexer';

/** No label and no citation is as long: what stands in many brackets is not folded again for each. */
const longestLabel = 1000;

/** `[`, `![` and `^[` open; `]` closes and says, with what follows it, what the text between is. */
export const brackets: Cut = (cutting) => {
	const { text, start } = cutting;
	if (text[start] === ']') return closing(cutting);
	return note(cutting) ?? opening(cutting);
};

function opening(cutting: Cutting): Lexeme | null {
	const { text, start, open } = cutting;
	const raw = text[start] === '[' ? '[' : text.slice(start, start + 2);
	if (!raw.endsWith('[') || (raw === '![' && note({ ...cutting, start: start + 1 }))) return null;
	const opens = raw === '[' ? 'bracket' : raw === '![' ? 'image' : 'note';
	const lexeme: LexemeOf<'open'> = { kind: 'open', opens, raw, start, at: cutting.position(start) };
	open.push(lexeme);
	return lexeme;
}

/** `[^1]`: the footnote of that name stands here. */
function note({ text, start, context }: Cutting): Lexeme | null {
	const match = /^\[\^([^\s\]]+)\]/.exec(text.slice(start, start + longestLabel));
	const blocks = match && context.deck.note(labelKey(match[1] ?? ''), context);
	return blocks ? { kind: 'node', raw: match[0], start, node: { kind: 'note', blocks } } : null;
}

function closing(cutting: Cutting): Lexeme | null {
	const { text, start, open } = cutting;
	const opener = open.pop();
	if (!opener) return null;
	const found = tailOf(cutting, opener);
	if (!found) return null;
	return { kind: 'close', opener, raw: text.slice(start, found.end), start, tail: found.tail };
}

function tailOf(
	cutting: Cutting,
	{ opens, start: from, raw }: LexemeOf<'open'>
): { tail: Tail; end: number } | null {
	const { text, start } = cutting;
	const end = start + 1;
	if (opens === 'note') return cutting.context.inNote ? null : { tail: { kind: 'note' }, end };
	const label = start - from > longestLabel ? '' : text.slice(from + raw.length, start);
	if (opens === 'bracket') {
		const span = readAttributes(text, end);
		if (span) return { tail: { kind: 'span', attributes: span.attributes }, end: span.end };
	}
	const target = destination(text, end);
	if (target) return target;
	if (opens === 'bracket' && text[end] !== '[' && isCitation(label)) return { tail: { kind: 'cite' }, end };
	return reference(cutting, label);
}

function destination(text: string, from: number): { tail: Tail; end: number } | null {
	const found = readDestination(text, from);
	if (!found) return null;
	const written = readAttributes(text, found.end);
	const attributes = written?.attributes ?? noAttributes();
	const tail: Tail = { kind: 'target', href: found.href, title: found.title, attributes };
	return { tail, end: written?.end ?? found.end };
}

/** `[text][label]`, `[label][]` or `[label]`; the title of a heading is a label, too. */
function reference({ text, start, context }: Cutting, label: string): { tail: Tail; end: number } | null {
	const pattern = /\[(?!\^)((?:\\[^]|[^\\[\]])*)\]/y;
	pattern.lastIndex = start + 1;
	const second = pattern.exec(text);
	const end = second ? pattern.lastIndex : start + 1;
	const key = labelKey(second?.[1] || label);
	const { links, headings } = context.deck.definitions;
	const target = links.get(key);
	if (target) return { tail: { kind: 'target', ...target }, end };
	if (key === '' || !headings.has(key)) return null;
	return { tail: { kind: 'target', href: '', title: '', attributes: noAttributes(), heading: key }, end };
}
