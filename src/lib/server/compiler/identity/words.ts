export interface Word {
	/** Folded, without accents and the plural's s. */
	key: string;
	/** Written with a capital inside a sentence, as names and terms are: it tells what is asked about. */
	name: boolean;
	number: boolean;
}

/** A script that puts no space between words is read letter by letter. */
const word =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+[+#]*/gu;

/** Enough to know a text by; the time it takes to compare two grows with the square of it. */
const longestText = 200;

export function wordsOf(text: string): Word[] {
	const written = text.normalize('NFKC').match(word) ?? [];
	return written.slice(0, longestText).map((word, place) => ({
		key: keyOf(word),
		name: /\p{Lu}/u.test(place === 0 ? word.slice(1) : word),
		number: /^\p{N}+$/u.test(word)
	}));
}

function keyOf(word: string): string {
	const folded = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return folded.length > 2 && /[^s]s$/.test(folded) ? folded.slice(0, -1) : folded;
}

/**
 * One slip of the pen between them. Short words (`IaaS`, `PaaS`), words with digits (`IPv4`, `IPv6`) and first
 * letters (`petabytes`, `zetabytes`) are not misspelt: there, another letter is another word.
 */
export function isRespelling(a: string, b: string): boolean {
	if (a[0] !== b[0] || Math.max(a.length, b.length) < 5 || Math.min(a.length, b.length) < 4) return false;
	if (Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	const swapped = left.length === 2 && left === [...right].reverse().join('');
	return (swapped || (left.length <= 1 && right.length <= 1)) && !/\p{N}/u.test(a + b);
}
