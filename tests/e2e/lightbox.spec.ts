import type { Page } from 'playwright/test';
import { violations } from './harness/axe';
import { stillBox } from './harness/box';
import { expect, test } from './harness/fixtures';
import { lessonPath } from './harness/lesson';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The first picture of the lesson, and what it opens. */
async function open(page: Page) {
	await page.goto(lessonPath);
	const picture = page.locator('.prose').getByRole('button', { description: 'Opens large' }).first();
	const name = (await picture.getAttribute('alt')) ?? '';
	const lightbox = page.getByRole('dialog', { name });
	const large = lightbox.getByRole('img', { name });
	const width = async () => (await large.boundingBox())?.width ?? 0;
	/** Resolves to where it is once it is drawn whole: at first the dialog has no size. */
	const enlarge = async () => {
		await picture.click();
		return stillBox(large);
	};
	return { picture, name, lightbox, large, width, enlarge };
}

test('A6 a picture opens large and whole, with its text, on a click', async ({ page, viewport }) => {
	const { picture, name, lightbox, enlarge } = await open(page);
	expect(name).not.toBe('');
	const box = await enlarge();
	await expect(lightbox.getByText(name)).toBeVisible();
	if (!viewport) throw new Error('There is no screen.');
	expect(box.x).toBeGreaterThanOrEqual(0);
	expect(box.y).toBeGreaterThanOrEqual(0);
	expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
	expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
	expect(box.width).toBeGreaterThanOrEqual((await picture.boundingBox())?.width ?? Infinity);
});

test('A6 by keyboard: Tab finds it, Enter and Space open it, Escape closes it, and the focus is back', async ({
	page
}) => {
	const { picture, lightbox } = await open(page);
	for (const key of ['Enter', 'Space']) {
		await picture.focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Shift+Tab');
		await expect(picture).toBeFocused();
		await page.keyboard.press(key);
		await expect(lightbox).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(lightbox).toHaveCount(0);
		await expect(picture).toBeFocused();
	}
});

test('A6 a click beside it closes it, and so does the button', async ({ page }) => {
	const { picture, lightbox } = await open(page);
	await picture.click();
	await lightbox.getByRole('group').click({ position: { x: 3, y: 3 } });
	await expect(lightbox).toHaveCount(0);
	await picture.click();
	await lightbox.getByRole('button', { name: 'Close' }).click();
	await expect(lightbox).toHaveCount(0);
	await expect(picture).toBeFocused();
});

test('A6 it grows by click, keys, buttons and wheel, and is moved', async ({ page }) => {
	const { lightbox, large, width, enlarge } = await open(page);
	const { width: whole } = await enlarge();
	await large.click();
	await expect.poll(width).toBeCloseTo(whole * 2.5, 0);
	const stage = lightbox.getByRole('group');
	const scrolled = () => stage.evaluate(({ scrollLeft }) => scrollLeft);
	const before = await scrolled();
	await stage.focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(scrolled).toBeGreaterThan(before);
	await large.click();
	await expect.poll(width).toBeCloseTo(whole, 0);

	await page.keyboard.press('+');
	await expect.poll(width).toBeCloseTo(whole * 1.5, 0);
	await page.keyboard.press('-');
	await expect.poll(width).toBeCloseTo(whole, 0);
	await expect(lightbox.getByRole('button', { name: 'Smaller' })).toBeDisabled();
	await lightbox.getByRole('button', { name: 'Larger' }).click();
	await expect.poll(width).toBeCloseTo(whole * 1.5, 0);
	await page.keyboard.press('0');
	await expect.poll(width).toBeCloseTo(whole, 0);

	await large.hover();
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -50);
	await page.keyboard.up('Control');
	await expect.poll(width).toBeGreaterThan(whole * 1.2);
});

test('A6 two fingers pull it apart, about the point between them', async ({ page }) => {
	const { large, width, enlarge } = await open(page);
	const box = await enlarge();
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : [-apart, apart].map((dx, id) => ({ x: x + dx / 2, y, id }))
		});
	await touch('touchStart', 60);
	for (const apart of [80, 100, 120]) await touch('touchMove', apart);
	await touch('touchEnd', 0);
	await expect.poll(width).toBeCloseTo(box.width * 2, -1);
	const grown = await stillBox(large);
	expect(Math.abs(grown.x + grown.width / 2 - x)).toBeLessThan(3);
});

test('A6 a mouse that is pulled moves it, and does not click', async ({ page }) => {
	const { lightbox, large, width, enlarge } = await open(page);
	const { width: whole } = await enlarge();
	await large.click();
	await expect.poll(width).toBeGreaterThan(whole * 2);
	const grown = await width();
	const stage = lightbox.getByRole('group');
	const scrolled = () => stage.evaluate(({ scrollLeft }) => scrollLeft);
	const before = await scrolled();
	await stage.hover();
	await page.mouse.down();
	const { x, y, width: wide, height } = await stillBox(stage);
	await page.mouse.move(x + wide / 2 - 60, y + height / 2, { steps: 4 });
	await page.mouse.up();
	await expect.poll(scrolled).toBeGreaterThan(before + 40);
	// Where a release counted as a click, that has been answered by now.
	expect(await width()).toBe(grown);
});

test('A6 a picture in a link, and a sign within a line, stay what they are', async ({ page }) => {
	const { picture } = await open(page);
	await picture.evaluate((element) => {
		const prose = element.closest('.prose');
		const source = element.getAttribute('src') ?? '';
		const add = (html: string) => prose?.insertAdjacentHTML('beforeend', html.replace('SRC', source));
		add('<a href="#here"><img id="linked" alt="Linked" src="SRC" width="300" height="200"></a>');
		add('<img id="tiny" alt="Tiny" src="SRC" width="20" height="20">');
		add('<img id="late" alt="Late" src="SRC" width="300" height="200">');
		add('<img id="nameless" alt="" src="SRC" width="300" height="200">');
	});
	// What comes with an answer is found as well.
	await expect(page.locator('#late')).toHaveRole('button');
	await expect(page.locator('#nameless')).toHaveAccessibleName('Picture');
	await expect(page.locator('#linked')).toHaveRole('img');
	await expect(page.locator('#tiny')).toHaveRole('img');
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`A1 axe finds nothing in ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		const { lightbox, large, enlarge } = await open(page);
		await enlarge();
		expect(await violations(page)).toEqual([]);
		await large.click();
		await expect(lightbox.getByRole('button', { name: 'Smaller' })).toBeEnabled();
		expect(await violations(page)).toEqual([]);
	});
}
