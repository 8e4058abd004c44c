import type { Cut } from './lexer';

/** A command with its arguments; without any, the space after it belongs to it. */
const command = /\\[\p{L}]+\*?(?:(?:\[[^\]\n]*\]|\{(?:[^{}\\]|\\[^]|\{[^{}]*\})*\})+| *)/uy;

const environment = /\\begin\{([\p{L}]+\*?)\}(?:(?!\\end\{\1\})[^])*\\end\{\1\}/uy;

/** `\LaTeX`, `\textbf{…}`: raw TeX, which only TeX shows. */
export const rawTex: Cut = ({ text, start, position }) => {
	const raw = texAt(text, start);
	if (raw === null) return null;
	return { kind: 'node', raw, start, node: { kind: 'raw', format: 'tex', text: raw, at: position(start) } };
};

export function texAt(text: string, start: number): string | null {
	environment.lastIndex = command.lastIndex = start;
	return environment.exec(text)?.[0] ?? command.exec(text)?.[0] ?? null;
}
