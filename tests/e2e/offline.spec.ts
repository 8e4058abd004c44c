import { rmSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { FileEntry, FileList } from '../../src/lib/offline/files';
import { expect, test as base } from './harness/fixtures';
import { lessonPath, openContents, question } from './harness/lesson';
import { alter, copySite, filesOf, isPart, pagesOf, relist, siteFolder } from './harness/site';
import { failuresOf, network, openEveryPage, ready, status, update, workerFile } from './harness/visit';

const original = siteFolder('excerpt');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** An edit of the author's: in what is read, and in the data that the page is made of. */
const anew = (data: string) => data.replace('"Course introduction"', '"Course introduction anew"');

interface Excerpt {
	files: FileList;
	coursePage: string;
	/** Its first lesson's page, and what that is drawn from. */
	lessonPage: string;
	lesson: FileEntry;
	/** A site of this test's own, the excerpt at first. */
	copy: string;
}

const test = base.extend<{ excerpt: Excerpt }>({
	excerpt: async ({}, use, { testId }) => {
		const files = filesOf(original);
		const [[course, { text }] = ['', { text: [] }]] = Object.entries(files.courses);
		const lesson = text.find(({ path }) => /^courses\/[^/]+\/[^/]+\/__data\.json$/.test(path));
		if (!lesson) throw new Error('The excerpt has no lesson.');
		const copy = siteFolder(testId);
		copySite(original, copy);
		const lessonPage = lesson.path.replace(/[^/]*$/, '');
		await use({ files, coursePage: `courses/${course}/`, lessonPage, lesson, copy });
		rmSync(copy, { recursive: true });
	}
});

test('O1 O7 after one visit, with the server gone, a cold start opens every page and every picture', async ({
	server,
	device,
	excerpt: { files, coursePage }
}) => {
	const visit = await device.open();
	await visit.goto(server.url + coursePage);
	await expect(ready(visit)).toBeVisible();
	await device.close();
	await server.stop();

	const page = await device.open();
	const failures = failuresOf(page);
	const pictures = await openEveryPage(page, server.url, files);
	expect(pictures).toBeGreaterThan(0);
	await page.goto(server.url + coursePage);
	await expect(ready(page)).toBeVisible();
	await expect(network(page, 'Offline')).toBeVisible();
	expect(failures).toEqual([]);
});

test('O7 a link inside the app opens the next page with the server gone', async ({
	server,
	device,
	excerpt: { coursePage, lessonPage }
}) => {
	const page = await device.open();
	await page.goto(server.url + coursePage);
	await expect(ready(page)).toBeVisible();
	await expect(network(page, 'Online')).toBeVisible();
	await server.stop();
	const failures = failuresOf(page);
	await page.locator(`a[href$="${lessonPage}"]`).first().click();
	await expect(page).toHaveURL(server.url + lessonPage);
	await expect(heading(page)).toBeVisible();
	await expect(network(page, 'Offline')).toBeVisible();
	expect(failures).toEqual([]);

	await server.start();
	await page.goBack();
	await expect(network(page, 'Online')).toBeVisible();
});

test('P1 O7 an answer given with the server gone is there after a cold start', async ({ server, device }) => {
	const visit = await device.open();
	await visit.goto(server.url + lessonPath);
	await expect(ready(visit)).toBeVisible();
	await server.stop();
	await visit.reload();
	await question(visit, 'hadoop-storage').getByRole('radio', { name: 'False' }).check();
	await question(visit, 'hadoop-storage').getByRole('button', { name: 'Check' }).click();
	await expect(question(visit, 'hadoop-storage').getByText('Saved')).toBeVisible();
	await device.close();

	const page = await device.open();
	await page.goto(server.url + lessonPath);
	await expect(question(page, 'hadoop-storage').getByText('Your choice: right')).toBeVisible();
	const contents = await openContents(page);
	await expect(contents.getByRole('link', { name: 'answered right' })).toHaveCount(1);
});

test('O1 a reload past the worker still shows what is kept', async ({
	server,
	device,
	excerpt: { coursePage }
}) => {
	const page = await device.open();
	await page.goto(server.url + coursePage);
	await expect(ready(page)).toBeVisible();
	const session = await page.context().newCDPSession(page);
	const loaded = page.waitForEvent('load');
	await session.send('Page.reload', { ignoreCache: true });
	await loaded;
	expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
	await expect(ready(page)).toBeVisible();
});

test('O12 with the server gone, no page is told from a page that is not kept', async ({
	server,
	device,
	excerpt: { coursePage }
}) => {
	const page = await device.open();
	await page.goto(server.url);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await server.stop();

	const none = ['no/such/page', '/other.example/about', `${coursePage}no-such-lesson/`, 'courses/none/'];
	for (const path of none) {
		const response = await page.goto(server.url + path);
		expect(response?.status(), path).toBe(404);
		await expect(heading(page), path).toHaveText('There is no page here');
		await expect(network(page, 'Offline'), path).toBeVisible();
	}

	const response = await page.goto(server.url + coursePage);
	expect(response?.status()).toBe(503);
	await expect(heading(page)).toHaveText('This page is not on your device');
	await expect(network(page, 'Offline')).toBeVisible();

	await page.goto(server.url);
	await page.locator(`a[href$="${coursePage}"]`).first().click();
	await expect(heading(page)).toHaveText('This page is not on your device');

	await server.start();
	await page.context().setOffline(true);
	await page.goto(`${server.url}no/such/page`);
	await expect(heading(page)).toHaveText('There is no page here');
});

test('O7 an unknown URL gives a helpful page with the server gone, and a lost slash is found again', async ({
	server,
	device,
	excerpt: { coursePage }
}) => {
	const page = await device.open();
	await page.goto(server.url + coursePage);
	await expect(ready(page)).toBeVisible();
	await server.stop();

	const response = await page.goto(`${server.url}no/such/page`);
	expect(response?.status()).toBe(404);
	await expect(page.getByText('no/such/page')).toBeVisible();
	await page.getByRole('main').getByRole('link').first().click();
	await expect(page).toHaveURL(server.url);

	await page.goto(server.url + coursePage.slice(0, -1));
	await expect(page).toHaveURL(server.url + coursePage);
});

test('O1 a file that is not as listed never becomes ready; mended, the download goes on', async ({
	server,
	device,
	excerpt: { coursePage, lesson, copy }
}) => {
	alter(copy, lesson, (text) => `${text} `);
	await server.stop();
	await server.start(copy);
	const page = await device.open();
	await page.goto(server.url + coursePage);
	await expect(status(page).getByText(/Kept \d/)).toBeVisible();
	await expect(ready(page)).toBeHidden();

	await server.stop();
	await server.start(original);
	await page.reload();
	await expect(ready(page)).toBeVisible();
});

test('O3 O4 O5 a newer build costs what changed, and takes over at a cold start, not before', async ({
	server,
	device,
	excerpt: { coursePage, lessonPage, lesson, copy }
}) => {
	const old = await device.open();
	await old.goto(server.url + coursePage);
	await expect(ready(old)).toBeVisible();

	alter(copy, lesson, anew);
	relist(copy);
	await server.stop();
	await server.start(copy);
	const fetched: string[] = [];
	old.context().on('request', (request) => {
		if (request.serviceWorker()) fetched.push(new URL(request.url()).pathname);
	});
	await old.reload();
	expect(await update(old)).toBe('installed');
	const files = fetched.filter((path) => !workerFile.test(path));
	expect(files.filter((path) => !isPart(path))).toEqual([`/${lesson.path}`]);
	// The index, and the part of the text.
	expect(files.filter(isPart)).toHaveLength(2);
	await old.goto(server.url + lessonPage);
	await expect(heading(old)).not.toContainText('anew');
	await device.close();
	await server.stop();

	const page = await device.open();
	await page.goto(server.url + lessonPage);
	await expect(heading(page)).toContainText('anew');
	await expect(ready(page)).toBeVisible();
});

test('O3 a broken deploy never replaces a working course', async ({
	server,
	device,
	excerpt: { files, coursePage, lesson, copy }
}) => {
	const page = await device.open();
	await page.goto(server.url + coursePage);
	await expect(ready(page)).toBeVisible();

	alter(copy, lesson, anew);
	relist(copy);
	alter(copy, lesson, () => '<!doctype html><title>Log in</title>');
	await server.stop();
	await server.start(copy);
	expect(await update(page)).toBe('redundant');
	await device.close();

	const again = await device.open();
	const failures = failuresOf(again);
	for (const path of pagesOf(files)) await again.goto(server.url + path);
	await again.goto(server.url + coursePage);
	await expect(ready(again)).toBeVisible();
	expect(failures).toEqual([]);
});

test('O15 Chromium finds nothing that keeps the app from being installed', async ({ server, device }) => {
	const page = await device.open();
	await page.goto(server.url);
	const session = await page.context().newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors).toEqual([]);
	const { errors } = await session.send('Page.getAppManifest');
	expect(errors).toEqual([]);
});
