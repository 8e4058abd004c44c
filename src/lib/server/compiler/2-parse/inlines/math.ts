import { expand } from '../../macros';
import type { Cut } from './lexer';

const display = /\$\$((?:(?!\$\$)[^])+)\$\$/y;
/** No space inside the dollars, no digit after them: `$5 and $6` is money. */
const inline = /\$(?!\s|\$)((?:\\[^]|\s+(?!\$|\s)|[^\s\\$])+)\$(?!\d)/y;

export const math: Cut = ({ text, start, position, context }) => {
	const found = mathAt(text, start);
	if (!found) return null;
	const { raw, display } = found;
	const tex = expand(found.tex, context.deck.macros);
	return { kind: 'node', raw, start, node: { kind: 'math', display, tex, at: position(start) } };
};

export function mathAt(text: string, start: number): { raw: string; display: boolean; tex: string } | null {
	display.lastIndex = inline.lastIndex = start;
	const shown = display.exec(text);
	if (shown) return { raw: shown[0], display: true, tex: shown[1] ?? '' };
	const match = inline.exec(text);
	return match && { raw: match[0], display: false, tex: (match[1] ?? '').replace(/\n/g, ' ').trim() };
}
