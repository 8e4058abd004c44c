import { option, verdict } from './harness/lesson';
import { draftsOn } from './harness/drafts';
import { expect } from './harness/fixtures';
import { answers, formOf, openHarbour, test } from './harness/questions';

test('Q8 an open answer is kept, compared and judged by its writer, and the judgement lasts', async ({
	page
}) => {
	await openHarbour(page);
	const form = formOf(page, 'open');
	await answers.open(form);
	await form.getByRole('button', { name: 'Keep my answer' }).click();
	await expect(form.getByText('Saved')).toBeVisible();
	await expect(form).toContainText('takes the force out of the waves');
	await form.getByRole('button', { name: 'Partly' }).click();
	await expect(verdict(form)).toHaveText('Partly right, as you judge it');
	await expect(form.getByText('Saved')).toBeVisible();

	await page.reload();
	await expect(verdict(form)).toHaveText('Partly right, as you judge it');
	await expect(form.getByRole('button', { name: 'Partly' })).toHaveAttribute('aria-pressed', 'true');
	await form.getByRole('button', { name: 'I had it' }).click();
	await expect(verdict(form)).toHaveText('Right, as you judge it');
	await expect(form.getByText('Saved')).toBeVisible();
	await form.getByText('Your attempts').click();
	await expect(form.locator('details').getByRole('listitem')).toHaveCount(1);

	await form.getByRole('button', { name: 'Try again' }).click();
	await form.getByRole('textbox').fill('Against waves and wind.');
	await form.getByRole('button', { name: 'Keep my answer' }).click();
	await expect(verdict(form)).toContainText('Kept');
	await expect(form.getByRole('button', { name: 'I had it' })).toHaveAttribute('aria-pressed', 'false');
});

test('Q3 what stands on a sheet is there again when the page is, until it is handed in', async ({ page }) => {
	await openHarbour(page);
	const [open, number, order, single] = (['open', 'number', 'order', 'single'] as const).map((type) =>
		formOf(page, type)
	);
	if (!open || !number || !order || !single) throw new Error('No questions.');
	await answers.open(open);
	await number.getByRole('textbox').fill('1 2');
	await order.getByRole('button', { name: 'Move up: Start the engine' }).click();
	await option(single, 'B').getByRole('radio').check();
	await expect.poll(() => draftsOn(page)).toHaveLength(4);
	await page.reload();
	await expect(open.getByRole('textbox')).toHaveValue('Against waves.');
	await expect(number.getByRole('textbox')).toHaveValue('1 2');
	await expect(order.locator('li .text').nth(2)).toHaveText('Start the engine');
	await expect(option(single, 'B').getByRole('radio')).toBeChecked();

	await open.getByRole('button', { name: 'Keep my answer' }).click();
	await expect(open.getByText('Saved')).toBeVisible();
	await open.getByRole('button', { name: 'Try again' }).click();
	await expect.poll(() => draftsOn(page)).toHaveLength(3);
	await open.getByRole('textbox').fill('Once more.');
	await expect.poll(() => draftsOn(page)).toHaveLength(4);
	await page.reload();
	await expect(open.getByRole('textbox')).toHaveValue('Once more.');
	await open.getByRole('button', { name: 'Keep my answer' }).click();
	await expect(open.getByText('Saved')).toBeVisible();
	await page.reload();
	await expect(verdict(open)).toContainText('Kept');
	await expect(open.getByRole('textbox')).toHaveValue('Once more.');
});

test('Q5 P12 all attempts can be seen, and a question be started over without losing them', async ({
	page
}) => {
	await openHarbour(page);
	const form = formOf(page, 'single');
	await option(form, 'B').getByRole('radio').check();
	await form.getByRole('checkbox', { name: 'Not sure' }).check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();
	await form.getByRole('button', { name: 'Try again' }).click();
	await form.getByText('Hint', { exact: true }).click();
	await option(form, 'C').getByRole('radio').check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();

	const past = form.locator('details').filter({ hasText: 'Your attempts' });
	await past.getByText('Your attempts').click();
	const attempts = past.getByRole('listitem');
	await expect(attempts).toHaveCount(2);
	await expect(attempts.nth(0)).toContainText('Not quite');
	await expect(attempts.nth(0)).toContainText('Not sure');
	await expect(attempts.nth(0)).toContainText('Slack water');
	await expect(attempts.nth(1)).toContainText('Right');
	await expect(attempts.nth(1)).toContainText('With the hint');
	await expect(attempts.nth(1)).toContainText('The flood');

	await expect(past).toContainText('Nothing is deleted');
	await past.getByRole('button', { name: 'Start this question over' }).click();
	await expect(verdict(form)).toBeEmpty();
	await expect(form.getByRole('radio', { checked: true })).toHaveCount(0);
	await expect(form.locator('.letter')).toHaveText(['A', 'B', 'C', 'D']);
	await page.reload();
	await past.getByText('Your attempts').click();
	await expect(attempts).toHaveCount(2);
	await expect(form.getByRole('button', { name: 'Check' })).toBeEnabled();

	await option(form, 'A').getByRole('radio').check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();
	await expect(attempts).toHaveCount(3);
	await expect(past).toContainText('Before you started over');
});
