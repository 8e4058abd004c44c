import type { Cut } from './lexer';

/** Every character but a letter or a digit may be escaped; a space so becomes a non-breaking one, a line's end a break. */
export const escape: Cut = ({ text, start }) => {
	const char = text.codePointAt(start + 1);
	if (char === undefined) return { kind: 'lineBreak', raw: '\\', start };
	const escaped = String.fromCodePoint(char);
	if (/[\p{L}\p{N}\n]/u.test(escaped)) return null;
	return { kind: 'text', raw: `\\${escaped}`, start, text: escaped === ' ' ? '\u00a0' : escaped };
};
