import katex from 'katex';
import { define, type Macros as Defined } from './macros';
import type { Block } from './tree';
import { eachNode } from './walk';

/** Commands that a deck defines, with what they stand for. */
export type Macros = Record<string, string>;

export type Typeset = { ok: true; html: string } | { ok: false; reason: string };

/** A formula of a slide is never longer, and what is nested deeper than a call stack is none. */
const longest = 10_000;

/** TeX as MathML, which browsers set by themselves: no script, style or font is shipped for it. */
export function typeset(tex: string, display: boolean, macros: Macros): Typeset {
	if (tex.length > longest) return { ok: false, reason: `it is longer than ${longest} characters` };
	try {
		const html = katex.renderToString(tex, {
			output: 'mathml',
			displayMode: display,
			strict: 'ignore',
			maxSize: 20,
			macros: { ...macros }
		});
		return { ok: true, html: mathIn(html) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		// KaTeX underlines the place with combining characters.
		return { ok: false, reason: reason.replace(/^KaTeX parse error: |\u0332/g, '') };
	}
}

/** What `\newcommand` and its like define, wherever in the deck they stand: in a formula, too, as MathJax has it. */
export function macrosIn(blocks: readonly Block[]): Macros {
	const defined: Defined = new Map();
	for (const node of eachNode(blocks)) {
		const tex =
			node.kind === 'math' ? node.tex : node.kind === 'raw' && node.format === 'tex' ? node.text : '';
		for (const { index } of tex.matchAll(/\\[A-Za-z]+/g)) define(tex, index, defined);
	}
	return Object.fromEntries([...defined].map(([name, { body }]) => [name, body]));
}

/** Whether TeX is nothing but definitions. */
export function isDefinition(tex: string): boolean {
	let at = 0;
	for (let end: number | null = 0; end !== null && at < tex.length; end = define(tex, at, new Map())) {
		at = end + (/^\s*/.exec(tex.slice(end))?.[0].length ?? 0);
	}
	return at >= tex.length;
}

/** `\begin{align} … \end{align}`, which is a formula without dollars, as far as it is one. */
export function isEnvironment(tex: string): boolean {
	return tex.startsWith('\\begin{');
}

/** KaTeX's `<math>` alone, without the TeX that it repeats for those who copy it. */
function mathIn(html: string): string {
	return html
		.replace(/^<span class="katex">|<\/span>$/g, '')
		.replace(/<annotation encoding="application\/x-tex">[^<]*<\/annotation>/, '');
}
