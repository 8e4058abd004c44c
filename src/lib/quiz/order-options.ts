import type { QuestionType } from '$lib/course/types';

/**
 * The options as one attempt shows them. The first attempt has the author's order, which is what a class talks
 * about; later ones are shuffled, so that the place of the answer cannot be learned for the answer. The same
 * attempt has the same order again, on every device.
 *
 * @param triesBefore how many attempts at this question came before this one
 */
export function orderOptions<T>(
	options: readonly T[],
	{ id, type, pin }: { id: string; type: QuestionType; pin: boolean },
	triesBefore: number
): readonly T[] {
	// "True" before "false" is no order that anyone chose.
	if (triesBefore === 0 || pin || type === 'boolean') return options;
	return shuffle(options, numbersFrom(`${id} ${triesBefore}`));
}

/** Each item in turn goes to any of the places that there are by then: every order is as likely as any other. */
function shuffle<T>(items: readonly T[], next: () => number): readonly T[] {
	const shuffled: T[] = [];
	for (const [place, item] of items.entries()) {
		shuffled.splice(Math.floor(next() * (place + 1)), 0, item);
	}
	return shuffled;
}

/**
 * Numbers from 0 to below 1 that hang on the seed alone: its 32-bit FNV-1a hash, counted up by a step of the golden
 * ratio and mixed as MurmurHash3 ends. Enough to shuffle by, and nothing more.
 */
function numbersFrom(seed: string): () => number {
	let state = 0x811c9dc5;
	for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
	};
}
