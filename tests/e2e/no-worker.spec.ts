import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/fixtures';
import { coursePath, lessonPath, option, question } from './harness/lesson';
import { copySite, siteFolder } from './harness/site';
import { failuresOf, status } from './harness/visit';

test('O11 a worker that cannot start: the site is a plain site, and says why', async ({ server, page }, {
	testId
}) => {
	const site = siteFolder(testId);
	copySite(siteFolder('excerpt'), site);
	rmSync(join(site, 'client/service-worker.js'));
	await server.stop();
	await server.start(site);

	await page.goto(server.url + lessonPath);
	await expect(status(page)).toContainText('Only online here');
	const form = question(page, 'course-subject');
	await option(form, 'C').getByRole('radio').check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();
	await page.goto(server.url + coursePath);
	await expect(status(page)).toContainText('Only online here');
	await page.goto(`${server.url}settings/`);
	await expect(page.getByText('no way to keep an offline copy')).toBeVisible();
	rmSync(site, { recursive: true });
});

test.describe('O11 over plain http', () => {
	test('one can read, answer and save, and is told what is off, and why', async ({
		server,
		playwright,
		launchOptions
	}) => {
		const args = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP carrel.test 127.0.0.1'];
		const browser = await playwright.chromium.launch({ ...launchOptions, args });
		const page = await browser.newPage({ locale: 'en' });
		const failures = failuresOf(page);
		const root = server.url.replace('localhost', 'carrel.test');
		await page.goto(root + lessonPath);
		expect(await page.evaluate(() => isSecureContext)).toBe(false);
		await expect(status(page)).toContainText('Only online here');
		const form = question(page, 'course-subject');
		await option(form, 'C').getByRole('radio').check();
		await form.getByRole('button', { name: 'Check' }).click();
		await expect(form.getByText('Saved')).toBeVisible();
		await page.reload();
		await expect(form.getByText('Saved')).toBeVisible();
		await page.goto(`${root}settings/`);
		await expect(page.getByText('This page came over plain http.')).toBeVisible();
		await expect(page.getByText('does not say whether it will clear them')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'On the home screen' })).toBeHidden();
		expect(failures).toEqual([]);
		await browser.close();
	});
});
