import { expect, type Locator, type Page } from 'playwright/test';

/** The first lesson of a bundled course, which is all that the excerpt holds, and its questions by id: one of each type that it has. */
export const coursePath = 'courses/data-distribution/';
export const lessonPath = `${coursePath}course-introduction/`;

export function question(page: Page, id: string): Locator {
	return page.locator('form').filter({ has: page.locator(`[name="${id}"]`) });
}

/** By the author's letter. */
export function option(form: Locator, letter: string): Locator {
	return form.getByRole('listitem').filter({ has: form.page().getByText(letter, { exact: true }) });
}

/** The list beside the text, or, where there is no room, the sheet that a button opens. */
export async function openContents(page: Page): Promise<Locator> {
	const opener = page.getByRole('button', { name: 'Open the contents' });
	const contents = page.getByRole('navigation', { name: 'Contents' });
	// Until its script has started, the page may still move under the pointer.
	await expect(async () => {
		if (await contents.isHidden()) await opener.click();
		await expect(contents).toBeVisible({ timeout: 1000 });
	}).toPass();
	return contents;
}

/** What came of it, in words: empty until there is something to say. */
export function verdict(form: Locator): Locator {
	return form.locator('.outcome');
}
