import { labelKey } from '../context';
import type { Cut } from './lexer';

const key =
	/@(?:\{[^\s{}]+\}|\*|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*)/uy;

/** What stands in brackets after the key says where in the source, and is not read any further. */
const locator = /[ ]*\n?[ ]*\[(?!\^)([^[\]]*)\](?![[(])/y;

/** `@key` in running text is a citation, which keeps its words; in an e-mail address it is none. An example's label is its number. */
export const citation: Cut = ({ text, start, context }) => {
	if (/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return null;
	key.lastIndex = start;
	const raw = key.exec(text)?.[0];
	if (raw === undefined) return null;
	const example = context.deck.definitions.examples.get(raw.slice(1));
	if (example !== undefined) return { kind: 'text', raw, start, text: String(example) };
	locator.lastIndex = key.lastIndex;
	const found = locator.exec(text);
	const isLink = context.deck.definitions.links.has(labelKey(found?.[1] ?? ''));
	const whole = raw + ((!isLink && found?.[0]) || '');
	const inlines = [{ kind: 'text' as const, text: whole.replace(/\s+/g, ' ') }];
	return { kind: 'node', raw: whole, start, node: { kind: 'cite', inlines } };
};

/** Whether every part of `[see @a; @b, p. 3]` names a key. */
export function isCitation(inside: string): boolean {
	if (!inside.includes('@')) return false;
	return inside
		.replace(/\[[^[\]]*\]/g, '')
		.split(/(?<!\\);/)
		.every((part) => /(^|[^\p{L}\p{N}])@[\p{L}\p{N}_{*]/u.test(part));
}
