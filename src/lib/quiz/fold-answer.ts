/**
 * What a typed answer is compared by: case, accents and white space are forgiven, and the typographic quotes and
 * dashes that a phone puts in by itself.
 */
export function foldAnswer(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[‘’ʼ]/g, "'")
		.replace(/[“”„«»]/g, '"')
		.replace(/[‐–—−]/g, '-')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}
