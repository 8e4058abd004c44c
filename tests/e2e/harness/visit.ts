import type { Page } from 'playwright/test';

/** What went wrong while pages were visited: requests that failed, answers that are no success. */
export function failuresOf(page: Page): string[] {
	const failures: string[] = [];
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'failed';
		// Leaving a page ends what it still asks for: no fault of the answer.
		if (reason !== 'net::ERR_ABORTED') failures.push(`${request.url()}: ${reason}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) failures.push(`${response.url()}: ${response.status()}`);
	});
	return failures;
}

/** Resolves to how many pictures the page shows, once each is drawn; rejects where one cannot be. */
export function drawPictures(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const pictures = [...document.images];
		for (const picture of pictures) {
			picture.loading = 'eager';
			await picture.decode();
		}
		return pictures.length;
	});
}
