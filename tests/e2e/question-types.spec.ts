import type { Locator } from 'playwright/test';
import { stillBox } from './harness/box';
import { option, question, verdict } from './harness/lesson';
import { expect } from './harness/fixtures';
import { formOf, openHarbour, test, type Type } from './harness/questions';

test.describe('options', () => {
	test('Q10 Q11 stand in the author’s order first, and in one of their own at each later attempt', async ({
		page
	}) => {
		await openHarbour(page);
		const form = formOf(page, 'single');
		const letters = () => form.locator('.letter').allInnerTexts();
		const seen: string[][] = [];
		for (let attempt = 0; attempt < 3; attempt++) {
			if (attempt > 0) await tryAgain(form);
			seen.push(await letters());
			await option(form, 'A').getByRole('radio').check();
			expect(await letters()).toEqual(seen[attempt]);
			await form.getByRole('button', { name: 'Check' }).click();
			await expect(form.getByText('Saved')).toBeVisible();
			expect(await letters()).toEqual(seen[attempt]);
		}
		expect(seen[0]).toEqual(['A', 'B', 'C', 'D']);
		expect(seen[1]).not.toEqual(seen[0]);
		expect(seen[1]?.toSorted()).toEqual(seen[0]);
		expect(new Set(seen.map(String)).size).toBe(3);

		await page.reload();
		await expect(form.getByText('Your choice: not right')).toBeVisible();
		await expect.poll(letters).toEqual(seen[2]);
		// The letter goes with its option: feedback and explanation name it.
		await expect(option(form, 'A')).toContainText('The ebb');
	});

	test('Q10 of a pinned question keep their place', async ({ page }) => {
		await openHarbour(page);
		const form = question(page, 'moored');
		for (let attempt = 0; attempt < 3; attempt++) {
			if (attempt > 0) await tryAgain(form);
			expect(await form.locator('.letter').allInnerTexts()).toEqual(['A', 'B', 'C']);
			await option(form, 'A').getByRole('radio').check();
			await form.getByRole('button', { name: 'Check' }).click();
			await expect(form.getByText('Saved')).toBeVisible();
		}
	});
});

test.describe('Q1 put in order', () => {
	test('by buttons, which keep the focus on the item and say where it is', async ({ page }) => {
		await openHarbour(page);
		const form = formOf(page, 'order');
		const texts = form.locator('li .text');
		await expect(texts).toHaveText([
			'Cast off the lines',
			'Leave the quay',
			'Pass the breakwater',
			'Start the engine'
		]);
		const up = form.getByRole('button', { name: 'Move up: Start the engine' });
		for (const place of [3, 2, 1]) {
			await up.click();
			await expect(form.getByRole('status')).toHaveText(`Start the engine: now in place ${place} of 4`);
		}
		await expect(form.getByRole('button', { name: 'Move down: Start the engine' })).toBeFocused();
		await form.getByRole('button', { name: 'Check' }).click();
		await expect(verdict(form)).toHaveText('Right');
	});

	test('by dragging its handle', async ({ page }) => {
		await openHarbour(page);
		const form = formOf(page, 'order');
		const item = form.getByRole('listitem').filter({ hasText: 'Start the engine' });
		await item.scrollIntoViewIfNeeded();
		// Drawn once the script is there that it needs.
		await expect(item.locator('.handle')).toBeVisible();
		const handle = await stillBox(item.locator('.handle'));
		const first = await stillBox(form.getByRole('listitem').first());
		const x = handle.x + handle.width / 2;
		await page.mouse.move(x, handle.y + handle.height / 2);
		await page.mouse.down();
		await page.mouse.move(x, first.y + first.height, { steps: 8 });
		await page.mouse.move(x, first.y + 4, { steps: 4 });
		await page.mouse.up();
		await expect(form.locator('li .text').first()).toHaveText('Start the engine');
		await expect(form.getByRole('status')).toHaveText('Start the engine: now in place 1 of 4');

		// Escape puts it back.
		await page.mouse.move(x, first.y + first.height / 2);
		await page.mouse.down();
		await page.mouse.move(x, handle.y + handle.height, { steps: 8 });
		await expect(form.locator('li .text').first()).not.toHaveText('Start the engine');
		await page.keyboard.press('Escape');
		await page.mouse.up();
		await expect(form.locator('li .text').first()).toHaveText('Start the engine');
		await form.getByRole('button', { name: 'Check' }).click();
		await expect(verdict(form)).toHaveText('Right');
	});

	test.describe('on a screen that is touched', () => {
		test.use({ hasTouch: true });

		test('with a finger, which scrolls the page from everywhere but the handle', async ({ page }) => {
			await openHarbour(page);
			const form = formOf(page, 'order');
			const item = form.getByRole('listitem').filter({ hasText: 'Start the engine' });
			await item.scrollIntoViewIfNeeded();
			await expect(item.locator('.handle')).toBeVisible();
			await expect(item.locator('.handle')).toHaveCSS('touch-action', 'none');
			const handle = await stillBox(item.locator('.handle'));
			const first = await stillBox(form.getByRole('listitem').first());
			const finger = await page.context().newCDPSession(page);
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
				finger.send('Input.dispatchTouchEvent', {
					type,
					touchPoints: y === undefined ? [] : [{ x: handle.x + 20, y }]
				});
			const from = handle.y + handle.height / 2;
			const scrolled = await page.evaluate(() => scrollY);
			await touch('touchStart', from);
			for (let step = 1; step <= 10; step++)
				await touch('touchMove', from + ((first.y + 4 - from) * step) / 10);
			await touch('touchEnd');
			await expect(form.locator('li .text').first()).toHaveText('Start the engine');
			expect(await page.evaluate(() => scrollY)).toBe(scrolled);
		});
	});
});

test('Q13 "Not sure" is one tap before the check, and is told after it', async ({ page }) => {
	await openHarbour(page);
	const form = formOf(page, 'single');
	await option(form, 'C').getByRole('radio').check();
	await form.getByRole('checkbox', { name: 'Not sure' }).check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(verdict(form)).toContainText('Right');
	await expect(verdict(form)).toContainText('You were not sure.');
	await expect(form.getByRole('link', { name: 'The tide' })).toBeVisible();

	await form.getByRole('button', { name: 'Try again' }).click();
	await expect(form.getByRole('checkbox', { name: 'Not sure' })).not.toBeChecked();
});

test('Q13 where the answer stands: the author’s slides, else those since the section began', async ({
	page
}) => {
	await openHarbour(page);
	const links = (type: Type) => formOf(page, type).getByRole('link');
	const single = formOf(page, 'single');
	await option(single, 'C').getByRole('radio').check();
	await single.getByRole('button', { name: 'Check' }).click();
	await expect(verdict(single)).toHaveText('Right');

	const multiple = formOf(page, 'multiple');
	await option(multiple, 'D').getByRole('checkbox').check();
	await multiple.getByRole('button', { name: 'Check' }).click();
	await expect(links('multiple')).toHaveText(['The tide', 'The quay']);
	// What would have given the first its links is there by now.
	await expect(links('single')).toHaveCount(0);

	const boolean = formOf(page, 'boolean');
	await boolean.getByRole('radio', { name: 'False' }).check();
	await boolean.getByRole('button', { name: 'Check' }).click();
	await expect(links('boolean')).toHaveText(['The quay']);
	await links('boolean').click();
	await expect(page).toHaveURL(/#quay$/);
});

test.describe('typed answers', () => {
	test('Q9 a number that may be two is asked about', async ({ page }) => {
		await openHarbour(page);
		const form = formOf(page, 'number');
		await form.getByRole('textbox').fill('1,234');
		await form.getByRole('button', { name: 'Check' }).click();
		await expect(form.getByRole('group', { name: 'Which do you mean?' })).toBeVisible();
		await expect(form.getByRole('button', { name: '1234', exact: true })).toBeFocused();
		await expect(verdict(form)).toBeEmpty();
		await form.getByRole('button', { name: '1.234' }).click();
		await expect(verdict(form)).toContainText('Not quite');
		await expect(form.getByRole('textbox')).toHaveValue('1.234');

		await form.getByRole('button', { name: 'Try again' }).click();
		await form.getByRole('textbox').fill('1 234,4 m');
		await form.getByRole('button', { name: 'Check' }).click();
		await expect(verdict(form)).toContainText('Right');
	});

	test('Q4 a text may have 10,000 characters, is counted, and is never cut off', async ({ page }) => {
		await openHarbour(page);
		const form = formOf(page, 'open');
		const field = form.getByRole('textbox');
		await field.fill('a'.repeat(9000));
		await expect(form.getByText('1,000 characters left')).toBeVisible();
		await expect(field).toHaveAccessibleDescription('1,000 characters left');
		await expect(form.getByRole('status')).toHaveCount(1);
		await expect(form.getByRole('status')).toBeEmpty();
		await field.fill('a'.repeat(9950));
		await expect(form.getByRole('status')).toHaveText('100 characters left');
		await field.fill('a'.repeat(10_012));
		await expect(form.getByText('12 characters too many')).toBeVisible();
		await form.getByRole('button', { name: 'Keep my answer' }).click();
		await expect(form.getByRole('alert')).toContainText('10,000 characters at most');
		await expect(field).toHaveValue('a'.repeat(10_012));
		await field.fill('a'.repeat(10_000));
		await form.getByRole('button', { name: 'Keep my answer' }).click();
		await expect(form.getByText('Saved')).toBeVisible();
	});
});

/** Resolves once there is another sheet. */
async function tryAgain(form: Locator): Promise<void> {
	await form.getByRole('button', { name: 'Try again' }).click();
	await expect(form.getByRole('button', { name: 'Check' })).toBeVisible();
}
