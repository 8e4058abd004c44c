import { expect, type Page } from 'playwright/test';
import { ready } from './visit';

/**
 * Resolves once all is on the page that scripts after its own add to it, as far as it shows (docs/decisions/0008), and
 * its course is kept: what is not there then, stays away.
 */
export async function allThere(page: Page): Promise<void> {
	const { pathname } = new URL(page.url());
	if (pathname.endsWith('/settings/')) {
		await expect(page.locator('[id="~sync"]')).toBeVisible();
		await deviceAnswers(page);
	}
	if (!pathname.includes('/courses/')) return;
	await expect(ready(page)).toBeVisible();
	if (pathname.endsWith('/~progress/')) await expect(page.getByRole('table').first()).toBeVisible();
	else if (/\/courses\/[^/]+\/$/.test(pathname)) await expect(page.locator('[id="~device"]')).toBeVisible();
	else await mediaThere(page);
}

/** Of a lesson: its pictures open large, its code is copied. */
export async function mediaThere(page: Page): Promise<void> {
	await expect(page.locator('main :is(img[aria-haspopup], pre button)').first()).toBeAttached();
}

/** In the settings, what the device says of itself comes with a script that nothing else shows. */
async function deviceAnswers(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Check for updates' }).click();
	await expect(page.getByText('This is the newest version.')).toBeVisible();
}
