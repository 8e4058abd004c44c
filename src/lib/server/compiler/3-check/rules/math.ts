import { diagnose, type Diagnostic } from '../../diagnostic';
import { isDefinition, isEnvironment, typeset, type Macros, type Typeset } from '../../tex';
import type { Block, Inline, Position } from '../../tree';
import type { TextCheck } from '../check';

/** Formulas with a mistake in them, and TeX that is no formula. */
export const math: TextCheck = ({ file, lesson, nodes }) =>
	nodes.flatMap((node) => judge(node, file, lesson?.macros ?? {}));

function judge(node: Block | Inline, file: string, macros: Macros): Diagnostic[] {
	if (node.kind === 'math') return broken(typeset(node.tex, node.display, macros), file, node.at);
	if (node.kind !== 'raw' || node.format !== 'tex') return [];
	if (!isEnvironment(node.text)) {
		if (isDefinition(node.text)) return [];
		const message = `${shorten(node.text)} is TeX outside of a formula: pandoc leaves it out of slides, and so does the page.`;
		return [diagnose('raw-tex', file, node.at, message)];
	}
	return broken(typeset(node.text, true, macros), file, node.at);
}

function broken(set: Typeset, file: string, at: Position): Diagnostic[] {
	if (set.ok) return [];
	return [diagnose('broken-math', file, at, `This formula is shown as its source: ${set.reason}.`)];
}

function shorten(tex: string): string {
	const line = tex.replace(/\s+/g, ' ').trim();
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
