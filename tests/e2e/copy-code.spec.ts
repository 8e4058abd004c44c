import type { Locator, Page } from 'playwright/test';
import { stillBox } from './harness/box';
import { expect, test } from './harness/fixtures';
import { question } from './harness/lesson';
import { siteFolder } from './harness/site';
import { ready } from './harness/visit';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ server }) => {
	await server.stop();
	await server.start(siteFolder('contact'));
});

const path = 'courses/by-mail/code/';
const blocks = (page: Page) => page.locator('main pre');
const copy = (block: Locator) => block.getByRole('button', { name: 'Copy the code' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const coloured = `def greet(name):
    """Says "hello", and nothing else; this line goes on and on, so that no phone and no laptop shows all of it at once."""

    return f"<b>{name}</b> & co"`;

test('A7 each block is copied as it was written, the one in an explanation too', async ({ page, server }) => {
	await page.goto(server.url + path);
	for (const [place, code] of [coloured, 'plain, by its indent\n  deeper', 'one line'].entries()) {
		const block = blocks(page).nth(place);
		await expect(copy(block)).toBeAttached();
		await block.focus();
		await page.keyboard.press('Tab');
		await expect(copy(block)).toBeFocused();
		await expect(block.getByRole('status')).toHaveText('');
		await page.keyboard.press('Enter');
		await expect(block.getByRole('status')).toHaveText('Copied');
		expect(await clipboard(page)).toBe(code);
	}
	const form = question(page, 'greeting-quiz');
	await form.getByRole('button', { name: 'Show the answer' }).click();
	await copy(form.locator('pre')).click();
	await expect(form.locator('pre').getByRole('status')).toHaveText('Copied');
	expect(await clipboard(page)).toBe('return text');
});

test('A7 where the browser does not let it be copied, the eye is told, too', async ({ page, server }) => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
	await page.goto(server.url + path);
	const block = blocks(page).first();
	await block.hover();
	const said = block.getByRole('status');
	// It is said for three seconds: on a slow machine it is asked for again.
	await expect(async () => {
		await copy(block).click();
		await expect(said).toHaveText('The browser refused to copy it.', { timeout: 2000 });
		const [button, note] = [await copy(block).boundingBox(), await said.boundingBox()];
		if (!button || !note) throw new Error('Not on the page.');
		expect(note.width).toBeGreaterThan(100);
		expect(note.x + note.width).toBeLessThanOrEqual(button.x + 1);
	}).toPass();
});

test('A7 the button is there for a finger, and for a mouse over the code; what scrolls leaves it in its place', async ({
	page,
	server,
	hasTouch
}) => {
	await page.goto(server.url + path);
	const block = blocks(page).first();
	const button = copy(block);
	await expect(button).toBeAttached();
	if (!hasTouch) await expect(button).toHaveCSS('opacity', '0');
	await block.hover();
	await expect(button).toHaveCSS('opacity', '1');
	const inside = async () => {
		const [outer, inner] = [await stillBox(block), await stillBox(button)];
		expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
		expect(inner.y).toBeGreaterThanOrEqual(outer.y);
		expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
		return inner.x;
	};
	const before = await inside();
	const most = await block.evaluate((element) => element.scrollWidth - element.clientWidth);
	expect(most).toBeGreaterThan(100);
	await block.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
	await expect(block).toHaveJSProperty('scrollLeft', most);
	expect(await inside()).toBeCloseTo(before, 0);

	await page.emulateMedia({ media: 'print' });
	await expect(button).toBeHidden();
});

test('A7 without a clipboard there is no button, and with one nothing stands elsewhere', async ({
	page,
	context,
	server
}) => {
	const boxes = (page: Page) =>
		page.locator('.slides').evaluate((slides) => {
			const { top } = slides.getBoundingClientRect();
			return [...slides.querySelectorAll('pre, h3')].map((element) => {
				const box = element.getBoundingClientRect();
				return [box.left, box.top - top, box.width, box.height];
			});
		});
	const bare = await context.newPage();
	await bare.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
	await bare.goto(server.url + path);
	await expect(ready(bare)).toBeVisible();
	await expect(bare.getByRole('button', { name: 'Report a mistake' }).first()).toBeAttached();
	await expect(copy(bare.locator('body'))).toHaveCount(0);
	await page.goto(server.url + path);
	await expect(copy(page.locator('body'))).toHaveCount(3);
	await expect.poll(() => boxes(page)).toEqual(await boxes(bare));
});
