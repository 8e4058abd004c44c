import type { Page } from 'playwright/test';
import { expect, test } from './harness/fixtures';
import { allThere } from './harness/late';
import { coursePath, lessonPath, question } from './harness/lesson';

const pages = ['', coursePath, lessonPath, 'settings/', 'about/', 'nowhere/'];
const size = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const rootSize = (page: Page) =>
	page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
const height = async (page: Page, selector: string) =>
	(await page.locator(selector).first().boundingBox())?.height ?? 0;

test('A5 the size of the text is that of the whole page, and the choice stays in its place', async ({
	page
}) => {
	await page.goto('settings/');
	await allThere(page);
	await size(page, 'Small').check();
	await size(page, 'Small').scrollIntoViewIfNeeded();
	const small = { root: await rootSize(page), header: await height(page, 'header') };
	const group = page.getByRole('group', { name: 'Text size' });
	const top = async () => Math.round((await group.boundingBox())?.y ?? NaN);
	const before = await top();
	await size(page, 'Largest').dispatchEvent('click');
	await expect.poll(async () => (await rootSize(page)) / small.root).toBeCloseTo(1.5 / 0.875, 2);
	expect(await height(page, 'header')).toBeGreaterThan(small.header * 1.4);
	// A later frame, in which the browser may have its own mind.
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
	expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
	await expect(page.getByText('as large as this line')).toBeVisible();
});

test('A5 other tabs follow', async ({ page, context }) => {
	await page.goto(lessonPath);
	const normal = await rootSize(page);
	const other = await context.newPage();
	await other.goto('settings/');
	await size(other, 'Large').check();
	await expect.poll(async () => (await rootSize(page)) / normal).toBeCloseTo(1.25, 2);
	await size(other, 'Normal').check();
	await expect.poll(() => rootSize(page)).toBe(normal);
});

test.describe('A5 the size', () => {
	test.use({ serviceWorkers: 'block' });

	test('is remembered, and there before the app is', async ({ page }) => {
		await page.goto(lessonPath);
		const normal = await rootSize(page);
		await page.goto('settings/');
		await size(page, 'Largest').check();
		await page.route(/_app\/.*\.js$/, (route) => route.abort());
		await page.goto(lessonPath);
		expect((await rootSize(page)) / normal).toBeCloseTo(1.5, 2);
		// Paper has a size of its own.
		await page.emulateMedia({ media: 'print' });
		expect(await rootSize(page)).toBe(14);
	});
});

test('A2 the largest text scrolls no page sideways at 320 px, an answered question neither', async ({
	page
}) => {
	test.slow();
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('settings/');
	await size(page, 'Largest').check();
	for (const path of pages) {
		await page.goto(path);
		await allThere(page);
		await expect(page.locator('html'), path).toHaveJSProperty('scrollWidth', 320);
	}
	await page.goto(lessonPath);
	const form = question(page, 'course-subject');
	await form.getByRole('radio').first().check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();
	await expect(form.getByText('Your attempts')).toBeVisible();
	await expect(page.locator('html')).toHaveJSProperty('scrollWidth', 320);
});

test('A2 twice the browser’s size of text scrolls no page sideways at 360 px', async ({ page, context }) => {
	test.slow();
	await page.setViewportSize({ width: 360, height: 740 });
	const browser = await context.newCDPSession(page);
	await browser.send('Page.enable');
	await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
	await page.goto('');
	expect(await rootSize(page)).toBe(34);
	for (const path of pages) {
		await page.goto(path);
		await allThere(page);
		await expect(page.locator('html'), path).toHaveJSProperty('scrollWidth', 360);
	}
});
