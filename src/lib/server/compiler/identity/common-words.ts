import type { Weigh } from './vocabulary';
import { isRespelling, type Word } from './words';

const respelt = 0.9;
const otherNumber = 0.5;

/**
 * The weight of the words that two texts share, in any order: the same words first, then those written as one
 * or apart (`Datalake`, `data lake`), those respelt, and numbers that may have been updated.
 */
export function commonWeight(a: readonly Word[], b: readonly Word[], weigh: Weigh): number {
	const [left, right] = [[...a], [...b]];
	const same: Fits = (key, other) => key === other.key;
	return (
		takeOut(left, right, 1, same, 1, weigh) +
		takeOut(left, right, 2, same, respelt, weigh) +
		takeOut(right, left, 2, same, respelt, weigh) +
		takeOut(left, right, 1, (key, other) => isRespelling(key, other.key), respelt, weigh) +
		takeOut(left, right, 1, (_, other, [word]) => other.number && word?.number === true, otherNumber, weigh)
	);
}

export function weightOf(words: readonly Word[], weigh: Weigh): number {
	return words.reduce((sum, word) => sum + weigh(word), 0);
}

type Fits = (key: string, other: Word, words: readonly Word[]) => boolean;

/** Takes `size` words running out of `a` and the word that they fit out of `b`, wherever there are such. */
function takeOut(a: Word[], b: Word[], size: 1 | 2, fits: Fits, credit: number, weigh: Weigh): number {
	let sum = 0;
	for (let at = 0; at + size <= a.length;) {
		const words = a.slice(at, at + size);
		const key = words.map(({ key }) => key).join('');
		const place = b.findIndex((other) => fits(key, other, words));
		if (place === -1) {
			at++;
			continue;
		}
		sum += (credit * (weightOf(a.splice(at, size), weigh) + weightOf(b.splice(place, 1), weigh))) / 2;
	}
	return sum;
}
