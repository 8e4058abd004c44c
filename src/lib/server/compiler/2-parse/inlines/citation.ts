import type { Cut } from './lexer';

const key = /@(?:\{[^\s{}]+\}|\*|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/]+(?=[\p{L}\p{N}_]))*)/uy;

/** `@key` in running text is a citation, which keeps its words; in an e-mail address it is none. An example's label is its number. */
export const citation: Cut = ({ text, start, context }) => {
	if (/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return null;
	key.lastIndex = start;
	const raw = key.exec(text)?.[0];
	if (raw === undefined) return null;
	const example = context.deck.definitions.examples.get(raw.slice(1));
	if (example !== undefined) return { kind: 'text', raw, start, text: String(example) };
	return { kind: 'node', raw, start, node: { kind: 'cite', inlines: [{ kind: 'text', text: raw }] } };
};

/** Whether every part of `[see @a; @b, p. 3]` names a key. */
export function isCitation(inside: string): boolean {
	return (
		inside.includes('@') && inside.split(';').every((part) => /(^|[^\p{L}\p{N}])@[\p{L}\p{N}_{*]/u.test(part))
	);
}
