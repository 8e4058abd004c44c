import type { Cut } from './lexer';

const display = /\$\$((?:(?!\$\$)[^])+)\$\$/y;
/** No space inside the dollars, no digit after them: `$5 and $6` is money. */
const inline = /\$(?!\s|\$)((?:\\[^]|\s+(?!\$|\s)|[^\s\\$])+)\$(?!\d)/y;

export const math: Cut = ({ text, start, position }) => {
	const at = position(start);
	display.lastIndex = inline.lastIndex = start;
	const shown = display.exec(text);
	const match = shown ?? inline.exec(text);
	if (!match) return null;
	const tex = shown ? (match[1] ?? '') : (match[1] ?? '').replace(/\n/g, ' ').trim();
	return { kind: 'node', raw: match[0], start, node: { kind: 'math', display: shown !== null, tex, at } };
};
