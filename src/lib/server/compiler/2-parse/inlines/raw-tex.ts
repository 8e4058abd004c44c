import { define, expand } from '../../macros';
import { commandAt } from '../tex-commands';
import type { Cut } from './lexer';

const begin = /\\begin\{([\p{L}]+\*?)\}/uy;

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
	const end = environmentEnd(text, start) ?? commandAt(text, start)?.end;
	return end === undefined ? null : text.slice(start, end);
}

function environmentEnd(text: string, start: number): number | null {
	begin.lastIndex = start;
	const name = begin.exec(text)?.[1];
	if (name === undefined) return null;
	const closing = `\\end{${name}}`;
	const at = text.indexOf(closing, begin.lastIndex);
	return at < 0 ? null : at + closing.length;
}
