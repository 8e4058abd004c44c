import type { Page } from 'playwright/test';
import { violations } from './harness/axe';
import { expect, test } from './harness/fixtures';
import { allThere } from './harness/late';
import { coursePath, lessonPath } from './harness/lesson';

const title = (page: Page) => page.getByRole('heading', { name: 'On the home screen' });
const no = (page: Page) => page.getByRole('button', { name: 'No, thank you' });

/** As Chromium does once it finds that the app can be installed, and has not been. */
async function offer(page: Page, outcome: 'accepted' | 'dismissed'): Promise<void> {
	// Before its scripts are there, nobody listens.
	await allThere(page);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await page.evaluate((outcome) => {
		const event = new Event('beforeinstallprompt', { cancelable: true });
		const prompt = () => {
			if (outcome === 'accepted') dispatchEvent(new Event('appinstalled'));
			return Promise.resolve({ outcome });
		};
		dispatchEvent(Object.assign(event, { prompt }));
	}, outcome);
}

test("O15 the browser's offer is kept and used; installed, the app has nothing more to say", async ({
	page
}) => {
	await page.goto('settings/');
	await offer(page, 'accepted');
	await page.getByRole('button', { name: 'Install' }).click();
	await expect(title(page)).toBeHidden();
	await page.reload();
	await allThere(page);
	await expect(title(page)).toBeHidden();
});

test('O15 a hint on the course page never comes back after "no"; the settings still have it', async ({
	page
}) => {
	await page.goto(coursePath);
	await offer(page, 'dismissed');
	await expect(page.getByRole('button', { name: 'Install' })).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await no(page).click();
	await expect(no(page)).toBeHidden();
	await page.reload();
	await offer(page, 'dismissed');
	await expect(no(page)).toBeHidden();
	await page.goto('settings/');
	await offer(page, 'dismissed');
	await expect(page.getByRole('button', { name: 'Install' })).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test('O15 whoever turns the offer down in the dialog of the browser is not asked again', async ({ page }) => {
	await page.goto(coursePath);
	await offer(page, 'dismissed');
	await page.getByRole('button', { name: 'Install' }).click();
	await page.reload();
	await offer(page, 'dismissed');
	await expect(no(page)).toBeHidden();
});

test.describe('O15 on an iPhone', () => {
	test.use({
		userAgent:
			'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
	});

	test('one is told how, and to do it before answering', async ({ page }) => {
		await page.goto(coursePath);
		await expect(page.getByText('Do it before you answer')).toBeVisible();
		await page.goto(lessonPath);
		await allThere(page);
		await expect(page.getByText('Do it before you answer')).toBeHidden();
		await page.goto('settings/');
		await expect(page.getByText('tap Share')).toBeVisible();
		await page.goto(coursePath);
		await no(page).click();
		await page.reload();
		await allThere(page);
		await expect(page.getByText('tap Share')).toBeHidden();
	});

	test('from the home screen, one is told nothing', async ({ page }) => {
		await page.addInitScript(() => Object.assign(navigator, { standalone: true }));
		await page.goto('settings/');
		await allThere(page);
		await expect(title(page)).toBeHidden();
	});
});

test('O15 every shortcut of the manifest leads to a page, every icon to a picture', async ({
	page,
	request
}) => {
	await page.goto('');
	const address = await page
		.locator('link[rel="manifest"]')
		.evaluate((link) => (link as HTMLLinkElement).href);
	// Ours, in the shape that the test asks for.
	const manifest = (await (await request.get(address)).json()) as {
		icons: { src: string }[];
		shortcuts: { url: string; icons: { src: string }[] }[];
	};
	expect(manifest.shortcuts.length).toBeGreaterThan(1);
	const icons = [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)].map(
		({ src }) => src
	);
	for (const path of [...icons, ...manifest.shortcuts.map(({ url }) => url)]) {
		expect((await request.get(new URL(path, address).href)).status(), path).toBe(200);
	}
});
