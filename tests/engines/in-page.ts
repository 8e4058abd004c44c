/** What a test does in a page: each function is sent there as text, and has nothing but its arguments. */

export function asText<Given extends unknown[]>(act: (...given: Given) => unknown, given: Given): string {
	return `(${act.toString()})(...${JSON.stringify(given)})`;
}

export function textOf(selector: string): string {
	return document.querySelector<HTMLElement>(selector)?.innerText ?? '';
}

/** False until the question can be answered. */
export function answer(slide: string, choice: string): boolean {
	const form = document.getElementById(slide)?.querySelector('form');
	const input = form?.querySelector<HTMLInputElement>(`input[value="${choice}"]`);
	if (!input || input.disabled) return false;
	input.click();
	form?.requestSubmit();
	return true;
}

/** The addresses of the pictures that are not drawn (yet); asks for those further down as well. */
export function undrawn(): string[] {
	const pictures = [...document.images];
	for (const picture of pictures) picture.loading = 'eager';
	return pictures
		.filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
		.map(({ src }) => src);
}

export function show(picture: string): void {
	const image = new Image();
	image.src = picture;
	document.body.append(image);
}
