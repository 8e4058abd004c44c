import { questionEdits } from './harness/build';
import { expect, test } from './harness/fixtures';
import { verdict } from './harness/lesson';
import { answers, formOf, harbour } from './harness/questions';
import { siteFolder } from './harness/site';
import { ready } from './harness/visit';

test('P4 after an update, an answer counts on; where its question is worded anew, it says so and shows the old words', async ({
	server,
	device
}) => {
	await server.stop();
	await server.start(siteFolder('questions'));
	const page = await device.open();
	await page.goto(`${server.url}courses/questions/`);
	await expect(ready(page)).toBeVisible();
	await page.goto(server.url + harbour);
	const [flood, cargo] = [formOf(page, 'single'), formOf(page, 'multiple')];
	for (const [form, type] of [
		[flood, 'single'],
		[cargo, 'multiple']
	] as const) {
		await answers[type](form);
		await form.getByRole('button', { name: 'Check' }).click();
		await expect(form.getByText('Saved')).toBeVisible();
	}
	const said = (await verdict(cargo).textContent()) ?? '';

	await server.stop();
	await server.start(siteFolder('questions-edited'));
	await page.reload();
	await page.getByRole('button', { name: 'Update now' }).click();
	const [[before, after]] = questionEdits;
	await expect(flood).toContainText(after);
	await expect(flood).toContainText('This question has changed since you answered it.');
	await flood.getByText('As it was then').click();
	await expect(flood).toContainText(before);
	await expect(flood).toContainText('You answered: Slack water');
	for (const words of [before, 'Slack water']) {
		await expect(flood.locator('.earlier').getByText(words, { exact: true })).toHaveAttribute('lang', 'en');
	}
	await expect(cargo.getByRole('listitem').first()).toContainText('Timber');
	await expect(verdict(cargo)).toHaveText(said);
	await expect(cargo).not.toContainText('has changed');
});
