import katex from 'katex';
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

const definition =
	/\\(?:(?:re)?newcommand|providecommand)\*?\s*(?:\{(\\[A-Za-z]+)\}|(\\[A-Za-z]+))\s*(?:\[\d\])?\s*\{(.*)\}\s*$/gm;

/** What `\newcommand` defines, wherever in the deck it stands: one on a line. */
export function macrosIn(blocks: readonly Block[]): Macros {
	const texts = eachNode(blocks).flatMap((node) =>
		node.kind === 'raw' && node.format === 'tex' ? [node.text] : []
	);
	const found = texts.flatMap((text) => [...text.matchAll(definition)]);
	return Object.fromEntries(found.map(([, braced, bare, body]) => [braced ?? bare ?? '', body ?? '']));
}

export function isDefinition(tex: string): boolean {
	return tex.search(definition) === 0;
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
