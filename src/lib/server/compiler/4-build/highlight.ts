import { bundledLanguages, createHighlighter, type BundledLanguage } from 'shiki';
import { element, escape } from '../html';

/** Code as HTML with its colours, or null for a language that is not known. */
export type Highlight = (code: string, language: string) => string | null;

const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' };

/** Pandoc's and authors' names for what shiki calls otherwise. */
const aliases: Record<string, string> = {
	cs: 'csharp',
	commonlisp: 'common-lisp',
	default: 'text',
	'c++': 'cpp'
};

/** One for all: its grammars are large, and the same for every build. */
let shared: ReturnType<typeof createHighlighter> | undefined;

/** Highlights at build, with the colours of both schemes, so that no script is shipped. */
export async function highlighter(languages: Iterable<string>): Promise<Highlight> {
	const wanted = [...new Set([...languages].map(nameOf))].filter(isKnown);
	shared ??= createHighlighter({ themes: Object.values(themes), langs: [] });
	const shiki = await shared;
	await shiki.loadLanguage(...wanted);
	const plain = shiki.codeToTokens(' ', { lang: 'text', themes, defaultColor: 'light-dark()' }).fg;
	return (code, language) => {
		const lang = nameOf(language);
		if (!wanted.some((known) => known === lang)) return null;
		const { tokens } = shiki.codeToTokens(code, {
			lang: lang as BundledLanguage, // one of `wanted`
			themes,
			defaultColor: 'light-dark()'
		});
		return tokens
			.map((line) =>
				line
					.map(({ content, htmlStyle }) => {
						const color = typeof htmlStyle === 'object' ? htmlStyle.color?.toLowerCase() : undefined;
						if (color === undefined || plain?.toLowerCase().includes(color)) return escape(content);
						return element('span', { style: `color:${color}` }, escape(content));
					})
					.join('')
			)
			.join('\n');
	};
}

function nameOf(language: string): string {
	const name = language.toLowerCase();
	return aliases[name] ?? name;
}

function isKnown(language: string): language is BundledLanguage {
	return Object.hasOwn(bundledLanguages, language);
}
