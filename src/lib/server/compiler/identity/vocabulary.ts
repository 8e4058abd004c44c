import type { Word } from './words';

/** How much it says that two texts share a word. */
export type Weigh = (word: Word) => number;

/** A number is what an author updates, so it hardly tells one question from another. */
const ofNumber = 2;
const ofName = 2;
const longest = 8;

/**
 * A word that few questions use says more than one that many do (inverse document frequency), a long one more
 * than a short one (in the languages of Europe those are "is", "la", "der"), a name more than other words.
 */
export function weighBy(documents: readonly Iterable<Word>[]): Weigh {
	const uses = new Map<string, number>();
	for (const words of documents) {
		for (const key of new Set(Array.from(words, ({ key }) => key))) uses.set(key, (uses.get(key) ?? 0) + 1);
	}
	const weights = new WeakMap<Word, number>();
	const weightOf = ({ key, name, number }: Word): number => {
		if (number) return ofNumber;
		const rarity = Math.log(1 + documents.length / (uses.get(key) ?? 1));
		return Math.min(key.length, longest) * rarity * (name ? ofName : 1);
	};
	return (word) => {
		const known = weights.get(word) ?? weightOf(word);
		weights.set(word, known);
		return known;
	};
}
