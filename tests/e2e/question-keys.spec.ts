import type { Locator, Page } from 'playwright/test';
import { option, verdict } from './harness/lesson';
import { expect } from './harness/fixtures';
import { formOf, openHarbour, test } from './harness/questions';

test('Q1 a question of each type is answered by keyboard alone', async ({ page }) => {
	await openHarbour(page);
	const { keyboard } = page;

	await tabInto(page, formOf(page, 'single'));
	await keyboard.press('c');
	await keyboard.press('Enter');
	await isRight(formOf(page, 'single'));

	await tabInto(page, formOf(page, 'multiple'));
	for (const letter of ['b', 'c', 'c', 'A']) await keyboard.press(letter);
	await keyboard.press('Enter');
	await isRight(formOf(page, 'multiple'));

	await tabInto(page, formOf(page, 'boolean'));
	await keyboard.press('t');
	await keyboard.press('Enter');
	await isRight(formOf(page, 'boolean'));

	await tabInto(page, formOf(page, 'number'));
	await keyboard.type('1,234');
	await keyboard.press('Enter');
	await expect(formOf(page, 'number').getByRole('button', { name: '1234', exact: true })).toBeFocused();
	await keyboard.press('Enter');
	await isRight(formOf(page, 'number'));

	await tabInto(page, formOf(page, 'text'));
	await keyboard.type(' HÁLYARD ');
	await keyboard.press('Enter');
	await isRight(formOf(page, 'text'));

	await tabInto(page, formOf(page, 'order'));
	await putInOrder(page, ['Start the engine', 'Cast off the lines', 'Leave the quay', 'Pass the breakwater']);
	await keyboard.press('Control+Enter');
	await isRight(formOf(page, 'order'));

	await tabInto(page, formOf(page, 'open'));
	await keyboard.type('Against waves,');
	await keyboard.press('Enter');
	await keyboard.type('so that ships lie still.');
	await keyboard.press('Control+Enter');
	await expect(verdict(formOf(page, 'open'))).toContainText('Kept');
	await expect(verdict(formOf(page, 'open'))).toBeFocused();
	await expect(formOf(page, 'open').getByRole('textbox')).toHaveValue(/waves,\nso/);
});

test('Q1 letters work where the question has the focus, and nowhere else', async ({ page }) => {
	await openHarbour(page);
	const [single, typed] = [formOf(page, 'single'), formOf(page, 'text')];
	await page.keyboard.press('c');
	await typed.getByRole('textbox').focus();
	await page.keyboard.type('abc');
	await expect(typed.getByRole('textbox')).toHaveValue('abc');
	await expect(single.getByRole('radio', { checked: true })).toHaveCount(0);

	await single.getByRole('button', { name: 'Check' }).focus();
	await page.keyboard.press('Control+b');
	await page.keyboard.press('x');
	await expect(single.getByRole('radio', { checked: true })).toHaveCount(0);
	await page.keyboard.press('b');
	await expect(option(single, 'B').getByRole('radio')).toBeChecked();
	await expect(option(single, 'B').getByRole('radio')).toBeFocused();
	await expect(option(single, 'B').getByRole('radio')).toHaveAttribute('aria-keyshortcuts', 'B');
});

test.describe('Q1 with a keyboard', () => {
	test.use({ hasTouch: false, isMobile: false });

	test('the keys are told to who works with them', async ({ page }) => {
		await openHarbour(page);
		const form = formOf(page, 'single');
		const help = form.getByText('Enter checks');
		await expect(help).toBeHidden();
		await option(form, 'A').getByRole('radio').click({ force: true });
		await expect(help).toBeHidden();
		await page.keyboard.press('ArrowDown');
		await expect(help).toBeVisible();
	});
});

/** By Tab, as from the page's address: no key but those of a keyboard. */
async function tabInto(page: Page, form: Locator): Promise<void> {
	for (let presses = 0; presses < 80; presses++) {
		await page.keyboard.press('Tab');
		const control = form.locator('fieldset :is(input, textarea, button):focus');
		if ((await control.count()) > 0) return;
	}
	throw new Error('The question cannot be reached.');
}

async function isRight(form: Locator): Promise<void> {
	await expect(verdict(form)).toContainText('Right');
	await expect(verdict(form)).toBeFocused();
}

/** Tab goes from button to button, Alt with an arrow moves the item that a button belongs to. */
async function putInOrder(page: Page, wanted: readonly string[]): Promise<void> {
	const texts = () => formOf(page, 'order').locator('li .text').allInnerTexts();
	const placeOf = async (text: string) => (await texts()).indexOf(text);
	for (const [place, text] of wanted.entries()) {
		const own = formOf(page, 'order').getByRole('button', { name: `: ${text}` });
		for (let presses = 0; presses < 20 && (await own.and(page.locator(':focus')).count()) === 0; presses++) {
			await page.keyboard.press(place === 0 ? 'Tab' : 'Shift+Tab');
		}
		for (let at = await placeOf(text); at > place; at--) {
			await page.keyboard.press('Alt+ArrowUp');
			await expect.poll(() => placeOf(text)).toBe(at - 1);
			// The focus comes after it.
			await expect(own.and(page.locator(':focus'))).toHaveCount(1);
		}
	}
	expect(await texts()).toEqual(wanted);
}
