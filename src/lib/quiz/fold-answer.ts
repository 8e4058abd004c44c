/** Elsewhere a mark is a part of the word: without its vowel signs a word of Hindi is another one. */
const accents = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;

/**
 * What a typed answer is compared by: case, accents, ligatures and white space are forgiven, what a phone puts in by
 * itself (typographic quotes and dashes), and what it has no key for (H₂O). A power is none of these: 10² is not 102.
 */
export function foldAnswer(text: string): string {
	return text
		.normalize('NFD')
		.replace(accents, '$1')
		.replace(/[‘’ʼ]/g, "'")
		.replace(/[“”„«»]/g, '"')
		.replace(/[‐‑–—−]/g, '-')
		.replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080))
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.replaceAll('ß', 'ss');
}
