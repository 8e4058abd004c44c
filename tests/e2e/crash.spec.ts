import type { Page } from 'playwright/test';
import { draftsOn } from './harness/drafts';
import { expect } from './harness/fixtures';
import { formOf, harbour, test } from './harness/questions';

/** So often the browser dies: `npm run soak` asks for more. */
const crashes = Number(process.env.CRASHES ?? 3);

async function openForm(page: Page, url: string, type: 'number' | 'open') {
	await page.goto(url + harbour);
	const form = formOf(page, type);
	await expect(
		form.getByRole('button', { name: /^(Check|Keep my answer|Try again)$/ }).first()
	).toBeEnabled();
	return form;
}

test('P1 no answer is lost when the browser dies 100 ms after it is "Saved"', async ({ device, shared }) => {
	test.setTimeout(60_000 + crashes * 15_000);
	const given: string[] = [];
	while (given.length < crashes) {
		const page = await device.open();
		const form = await openForm(page, shared.url, 'number');
		const kill = await device.killer();
		if (given.length > 0) await form.getByRole('button', { name: 'Try again' }).click();
		const answer = `${5000 + given.length}`;
		await form.getByRole('textbox').fill(answer);
		await form.getByRole('button', { name: 'Check' }).click();
		await form.getByText('Saved').waitFor();
		await page.waitForTimeout(100);
		await kill();
		given.push(answer);
	}
	const form = await openForm(await device.open(), shared.url, 'number');
	await form.getByText('Your attempts').click();
	const attempts = form.locator('details').filter({ hasText: 'Your attempts' }).getByRole('listitem');
	await expect(attempts).toHaveCount(crashes);
	for (const [place, answer] of given.entries()) await expect(attempts.nth(place)).toContainText(answer);
});

test('P1 what is typed is kept by itself after the last key, and survives the browser', async ({
	device,
	shared
}) => {
	test.setTimeout(60_000 + crashes * 15_000);
	let typed = '';
	for (let crash = 0; crash < crashes; crash++) {
		const page = await device.open();
		const form = await openForm(page, shared.url, 'open');
		await expect(form.getByRole('textbox')).toHaveValue(typed);
		const kill = await device.killer();
		const more = `Against waves, ${crash}. `;
		await form.getByRole('textbox').press('End');
		await form.getByRole('textbox').pressSequentially(more);
		typed += more;
		await expect.poll(() => draftsOn(page), { intervals: [50] }).toMatchObject([{ response: typed }]);
		await kill();
	}
	const form = await openForm(await device.open(), shared.url, 'open');
	await expect(form.getByRole('textbox')).toHaveValue(typed);
});
