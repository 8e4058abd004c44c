import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { violations } from './harness/axe';
import { expect } from './harness/fixtures';
import { verdict } from './harness/lesson';
import { answers, formOf, openHarbour, test, types, type Type } from './harness/questions';
import { spoken } from './harness/spoken';

/** What a screen reader finds of each question before the answer, and after it. */
const heard = JSON.parse(readFileSync(`${import.meta.dirname}/question-reader.json`, 'utf8')) as Record<
	Type,
	{ before: string[]; after: string[] }
>;
const everyType = Object.keys(types) as Type[];

for (const type of everyType) {
	test(`P1 Q2 a screen reader is told of a question (${type}), once, in words, what came of it, and that it is saved`, async ({
		page
	}) => {
		await openHarbour(page);
		const form = formOf(page, type);
		expect(await spoken(form)).toEqual(heard[type].before);
		await answer(page, type);
		// The explanation and the attempts come with a script of their own.
		await expect.poll(() => spoken(form)).toEqual(heard[type].after);
		const { after } = heard[type];

		const told = (await verdict(form).innerText()).replace(/\s+/g, ' ').trim();
		expect(after.filter((line) => line.endsWith('focused'))).toEqual([`group “${told}” focused`]);
		expect(after.filter((line) => line.includes(told))).toHaveLength(1);
		for (const region of await form.locator('[role="status"], [role="alert"], [aria-live]').all()) {
			await expect(region).toHaveText(/^\s*(Saved)?\s*$/);
		}
	});
}

for (const colorScheme of ['light', 'dark'] as const) {
	for (const [name, width, textSize] of [
		['on a screen of 320 px', 320, '100%'],
		['with text of 200 %', 1280, '200%']
	] as const) {
		test.describe(`A1 ${name}, ${colorScheme}`, () => {
			test.use({
				colorScheme,
				viewport: { width, height: 800 },
				contextOptions: { reducedMotion: 'reduce' }
			});

			test('a question of each type is fit for everybody, before and after', async ({ page }) => {
				await openHarbour(page);
				// What the learner's browser starts from, when it is told to show text twice as large.
				await page.addStyleTag({ content: `:root { font-size: calc(${textSize} * 1.0625) !important }` });
				await expectFit(page);
				await formOf(page, 'number').getByRole('textbox').fill('1,234');
				await formOf(page, 'number').getByRole('button', { name: 'Check' }).click();
				await formOf(page, 'text').getByRole('button', { name: 'Check' }).click();
				await expectFit(page);
				for (const type of everyType) await answer(page, type);
				await formOf(page, 'open').getByRole('button', { name: 'Partly' }).click();
				await formOf(page, 'single').getByText('Your attempts').click();
				await expectFit(page);
			});
		});
	}
}

async function expectFit(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	const across = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
	expect(await page.evaluate(across)).toBe(0);
}

async function answer(page: Page, type: Type): Promise<void> {
	const form = formOf(page, type);
	await answers[type](form);
	await form.getByRole('button', { name: type === 'open' ? 'Keep my answer' : 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();
}
