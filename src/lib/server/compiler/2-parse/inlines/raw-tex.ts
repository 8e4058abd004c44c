import { define, expand } from '../../macros';
import { commandAt } from '../tex-commands';
import type { Cut } from './lexer';

const environment = /\\begin\{([\p{L}]+\*?)\}(?:(?!\\end\{\1\})[^])*\\end\{\1\}/uy;

/** `\LaTeX`, `\textbf{…}`: raw TeX, which only TeX shows; a definition counts for the formulas behind it. */
export const rawTex: Cut = ({ text, start, position, context }) => {
	const { macros } = context.deck;
	const end = define(text, start, macros);
	const raw = end === null ? texAt(text, start) : text.slice(start, end);
	if (raw === null) return null;
	const tex = raw.startsWith('\\begin') ? expand(raw, macros) : raw;
	return { kind: 'node', raw, start, node: { kind: 'raw', format: 'tex', text: tex, at: position(start) } };
};

export function texAt(text: string, start: number): string | null {
	environment.lastIndex = start;
	const found = environment.exec(text);
	if (found) return found[0];
	const command = commandAt(text, start);
	return command && text.slice(start, command.end);
}
