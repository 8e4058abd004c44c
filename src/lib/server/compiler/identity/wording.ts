import { foldText } from '$lib/course/print';
import { wordsOf, type Word } from './words';

/** What a question says, prepared for comparing. */
export interface Wording {
	prompt: Phrase;
	options: Phrase[];
	/** Equal keys: the same question in the same words, whatever the order of its options. */
	key: string;
}

export interface Phrase {
	folded: string;
	words: Word[];
}

/** "(multiple choices)", also misspelt: it tells how to answer, not what is asked. */
const marker = /[([]?\s*\b(?:m[ultipes]{5,9}[\s-]+c[hoicesx]{3,8}|choix[\s-]+m[ultipes]{5,9})\b\s*[)\]]?/giu;

export function wordingOf(prompt: string, options: readonly string[]): Wording {
	const asked = phraseOf(prompt.normalize('NFKC').replace(marker, ' '));
	const phrases = options.map(phraseOf);
	const texts = phrases.map(({ folded }) => folded).sort();
	return { prompt: asked, options: phrases, key: JSON.stringify([asked.folded, ...texts]) };
}

export function phraseOf(text: string): Phrase {
	return { folded: foldText(text).replace(/[\s.?!:]+$/, ''), words: wordsOf(text) };
}

export function allWords({ prompt, options }: Wording): Word[] {
	return [prompt, ...options].flatMap(({ words }) => words);
}
