import { createHighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';
import { element, escape } from '../html';
import { plain, theme } from './highlight-theme';

/**
 * Shiki's own limit is a time for each line: a build on a busy machine would differ from the next. A line that
 * nobody reads, of a megabyte say, is not coloured.
 */
const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2000 };

/** Code as HTML with its colours, or null for a language that is not known. */
export type Highlight = (code: string, language: string) => string | null;

/** Pandoc's and authors' names for what shiki calls otherwise. */
const aliases: Record<string, string> = {
	cs: 'csharp',
	commonlisp: 'common-lisp',
	default: 'text',
	'c++': 'cpp'
};

/** One for all: its grammars are large, and the same for every build. */
let shared: ReturnType<typeof createHighlighterCore> | undefined;

/** Highlights at build, with the colours of both schemes, so that no script is shipped. */
export async function highlighter(languages: Iterable<string>): Promise<Highlight> {
	const wanted = new Set([...languages].map(nameOf).filter(isKnown));
	shared ??= createHighlighterCore({ themes: [theme], engine: createOnigurumaEngine(import('shiki/wasm')) });
	const shiki = await shared;
	await shiki.loadLanguage(...[...wanted].map((lang) => bundledLanguages[lang]));
	return (code, language) => {
		const lang = nameOf(language);
		if (!isKnown(lang) || !wanted.has(lang)) return null;
		return shiki
			.codeToTokensBase(code, { lang, theme: theme.name, ...limits })
			.map((line) => line.map(({ content, color }) => colored(content, color)).join(''))
			.join('\n');
	};
}

function colored(code: string, color = plain): string {
	return color === plain ? escape(code) : element('span', { style: `color:${color}` }, escape(code));
}

function nameOf(language: string): string {
	const name = language.toLowerCase();
	return aliases[name] ?? name;
}

function isKnown(language: string): language is BundledLanguage {
	return Object.hasOwn(bundledLanguages, language);
}
