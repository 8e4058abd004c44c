import { rmSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test as base } from './harness/fixtures';
import { coursePath, lessonPath, question } from './harness/lesson';
import { alter, copySite, filesOf, relist, siteFolder } from './harness/site';
import { ready, status, update } from './harness/visit';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The excerpt with 3 MB more in one of its pictures. */
const test = base.extend<{ larger: string }>({
	larger: async ({ server }, use, { testId }) => {
		const site = siteFolder(`${testId}-larger`);
		copySite(siteFolder('excerpt'), site);
		const [picture] = Object.values(filesOf(site).courses).flatMap(({ pictures }) => pictures);
		if (!picture) throw new Error('The excerpt shows no picture.');
		alter(site, picture, (svg) => svg.replace('</svg>', `<!--${'3 MB '.repeat(600_000)}--></svg>`));
		relist(site);
		await use(site);
		await server.stop();
		rmSync(site, { recursive: true });
	}
});

// Each starts servers one after the other.
test.describe.configure({ timeout: 60_000 });

/** Leaves so much room beside what is there, as a full disk does. */
async function leaveRoom(page: Page, megabytes: number): Promise<void> {
	const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
	const session = await page.context().newCDPSession(page);
	const { origin } = new URL(page.url());
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + megabytes * 1e6 });
}

async function answerOne(page: Page): Promise<void> {
	const form = question(page, 'hadoop-storage');
	await form.getByRole('radio', { name: 'False' }).check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();
}

async function expectAnswerAndCourse(page: Page): Promise<void> {
	await expect(heading(page)).toContainText(/^Course /);
	await expect(question(page, 'hadoop-storage').getByText('Your choice: right')).toBeVisible();
}

test('O6 too little room for the pictures: it stops, names the MB, and keeps the text and all progress', async ({
	server,
	device,
	larger
}) => {
	await server.stop();
	await server.start(larger);
	const page = await device.open();
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
	await page.goto(server.url + lessonPath);
	await expect(status(page)).toContainText('Text ready offline');
	await answerOne(page);
	await page.goto(server.url + coursePath);
	await leaveRoom(page, 1);
	const panel = page.locator('[id="~device"]');
	await panel.getByRole('button', { name: 'Fetch the pictures' }).click();
	// All that is left: how much of it would fit, Chromium tells no page.
	await expect(panel.getByRole('status').first()).toContainText(/\b3(\.1)? MB/);
	await expect(ready(page)).toBeHidden();
	await server.stop();
	await page.goto(server.url + lessonPath);
	await expectAnswerAndCourse(page);

	await server.start();
	await leaveRoom(page, 10);
	await page.goto(server.url + coursePath);
	await expect(ready(page)).toBeVisible();
});

test('O6 too little room for a newer build: the old one stays whole, with all progress', async ({
	server,
	device,
	larger
}) => {
	const page = await device.open();
	await page.goto(server.url + lessonPath);
	await expect(ready(page)).toBeVisible();
	await answerOne(page);
	await leaveRoom(page, 1);
	await server.stop();
	await server.start(larger);
	expect(await update(page)).toBe('redundant');
	await page.goto(`${server.url}settings/`);
	await page.getByRole('button', { name: 'Check for updates' }).click();
	await expect(
		page.getByText(/A newer version has no room here: 3(\.1)? MB more must be free/)
	).toBeVisible();
	await page.goto(server.url + coursePath);
	await expect(page.locator('[id="~device"]')).toContainText(/A newer version has no room here: 3(\.1)? MB/);
	await page.goto(server.url + lessonPath);
	await expectAnswerAndCourse(page);
	await expect(ready(page)).toBeVisible();

	await leaveRoom(page, 10);
	// The check that the page made at its start may still find no room.
	await expect.poll(() => update(page)).toBe('installed');
});

test('O6 too little room for the app itself: the course page names the MB, and is read with the network', async ({
	server,
	device
}) => {
	const page = await device.open();
	await page.goto(`${server.url}files.json`);
	await leaveRoom(page, 0.05);
	await page.goto(server.url + coursePath);
	await expect(status(page)).toContainText('No room');
	await expect(page.locator('[id="~device"]')).toContainText(/no room for an offline copy: 0\.\d+ MB/);
	await page.goto(server.url + lessonPath);
	await expect(heading(page)).toContainText(/^Course /);

	await leaveRoom(page, 10);
	await page.goto(server.url + coursePath);
	await expect(ready(page)).toBeVisible();
});
