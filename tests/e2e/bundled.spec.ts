import type { OutlineLesson } from '../../src/lib/course/types';
import { violations } from './harness/axe';
import { expect, test } from './harness/fixtures';
import { mediaThere } from './harness/late';
import { filesOf, pagesOf, siteFolder, textOf } from './harness/site';
import { drawPictures, failuresOf } from './harness/visit';

const site = siteFolder('bundled');
const files = filesOf(site);
const lessons = pagesOf(files).filter((path) => /^courses\/[^/]+\/[^/~]+\/$/.test(path));
const narrowest = { width: 320, height: 640 };

test.beforeEach(async ({ server }) => {
	test.setTimeout(180_000);
	await server.stop();
	await server.start(site);
});

test('O7 every lesson of every bundled course opens with the server gone: its questions asked, its figures drawn', async ({
	server,
	device
}) => {
	expect(lessons.length).toBeGreaterThanOrEqual(14);
	const page = await device.open();
	await page.setViewportSize(narrowest);
	for (const course of Object.keys(files.courses)) {
		await page.goto(`${server.url}courses/${course}/`);
		await expect(page.getByText(/^(Ready offline|Prêt hors ligne)$/)).toBeVisible({ timeout: 30_000 });
	}
	await server.stop();
	const failures = failuresOf(page);
	page.on('pageerror', (error) => failures.push(String(error)));
	for (const lesson of lessons) {
		await page.goto(server.url + lesson);
		// A file of the build, whose type this is.
		const { questions } = JSON.parse(textOf(site, `${lesson}outline.json`)) as OutlineLesson;
		await expect(page.locator('form.question'), lesson).toHaveCount(questions.length);
		expect(await drawPictures(page), lesson).toBeGreaterThan(0);
		await expect(page.locator('html'), lesson).toHaveJSProperty('scrollWidth', narrowest.width);
	}
	expect(failures).toEqual([]);
});

for (const lesson of lessons) {
	test(`A1 axe finds nothing in ${lesson}, in light or in dark`, async ({ page, server }) => {
		await page.goto(server.url + lesson);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await mediaThere(page);
		await expect(page.locator('header a[href$="#~device"]')).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			expect(await violations(page), colorScheme).toEqual([]);
		}
	});
}

test('A2 code in an option wraps where there is no room for it', async ({ page, server }) => {
	await page.goto(`${server.url}courses/data-distribution/dask/`);
	await expect(page.locator('form.question label code').first()).toHaveCSS('overflow-wrap', 'anywhere');
});

test('verse keeps its lines', async ({ page, server }) => {
	await page.goto(`${server.url}courses/prise-en-main/ecrire-un-cours/`);
	await expect(page.locator('.line-block')).toHaveCSS('white-space', 'pre-line');
});
