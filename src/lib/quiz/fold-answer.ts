/** What a typed answer is compared by: case, accents and white space are forgiven. */
export function foldAnswer(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
