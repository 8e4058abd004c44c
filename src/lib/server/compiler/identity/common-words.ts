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
	return (
		takeOut(left, right, isSame, 1, weigh) +
		takeOutJoined(left, right, weigh) +
		takeOutJoined(right, left, weigh) +
		takeOut(left, right, (word, other) => isRespelling(word.key, other.key), respelt, weigh) +
		takeOut(left, right, (word, other) => word.number && other.number, otherNumber, weigh)
	);
}

export function weightOf(words: readonly Word[], weigh: Weigh): number {
	return words.reduce((sum, word) => sum + weigh(word), 0);
}

const isSame = (word: { key: string }, other: { key: string }) => word.key === other.key;

/** Takes each word that has a fitting one on the other side out of both. */
function takeOut(
	a: Word[],
	b: Word[],
	fits: (word: Word, other: Word) => boolean,
	credit: number,
	weigh: Weigh
): number {
	let sum = 0;
	for (let at = 0; at < a.length && b.length > 0;) {
		const word = a[at];
		const place = word ? b.findIndex((other) => fits(word, other)) : -1;
		if (place === -1) at++;
		else sum += (credit * (weightOf(a.splice(at, 1), weigh) + weightOf(b.splice(place, 1), weigh))) / 2;
	}
	return sum;
}

/** The same for two words running that are one on the other side. */
function takeOutJoined(a: Word[], b: Word[], weigh: Weigh): number {
	let sum = 0;
	for (let at = 0; at + 1 < a.length && b.length > 0;) {
		const key = `${a[at]?.key ?? ''}${a[at + 1]?.key ?? ''}`;
		const place = b.findIndex((other) => isSame({ key }, other));
		if (place === -1) at++;
		else sum += (respelt * (weightOf(a.splice(at, 2), weigh) + weightOf(b.splice(place, 1), weigh))) / 2;
	}
	return sum;
}
