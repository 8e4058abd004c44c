import type { Cut } from './lexer';

/** A command with its arguments; without any, the space after it belongs to it. */
const command = /\\[\p{L}]+\*?(?:(?:\[[^\]\n]*\]|\{(?:[^{}\\]|\\[^]|\{[^{}]*\})*\})+| *)/uy;

/** `\LaTeX`, `\textbf{…}`: raw TeX, which only TeX shows. */
export const rawTex: Cut = ({ text, start, position }) => {
	command.lastIndex = start;
	const raw = command.exec(text)?.[0];
	if (raw === undefined) return null;
	return { kind: 'node', raw, start, node: { kind: 'raw', format: 'tex', text: raw, at: position(start) } };
};
