import { rmSync } from 'node:fs';
import { staticSites } from './harness/build';
import { expect, test as base } from './harness/fixtures';
import { coursePath, lessonPath, openContents, question } from './harness/lesson';
import { Server } from './harness/server';
import { alter, copySite, filesOf, siteFolder } from './harness/site';
import { failuresOf, network, openEveryPage, ready, status } from './harness/visit';

const test = base.extend<{ host: Server }>({
	/** Of static sites under `/repo/` and `/other/`. */
	host: async ({}, use) => {
		const host = new Server(siteFolder('static'), 'serve-static.ts');
		await host.start();
		await use(host);
		await host.remove();
	}
});

test('O1 O7 under a sub-path of a static host, after one visit, every page opens with the host gone', async ({
	host,
	device
}) => {
	const root = `${host.url}repo/`;
	const visit = await device.open();
	const failures = failuresOf(visit);
	await visit.goto(`${root}settings/`);
	await visit.getByText('Dark', { exact: true }).click();
	const linked = await visit
		.locator('link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"], script[src]')
		.evaluateAll((elements) =>
			elements.map((element) => element.getAttribute('href') ?? element.getAttribute('src'))
		);
	expect(linked).toHaveLength(5);
	for (const address of linked) {
		const { pathname } = new URL(address ?? '', visit.url());
		expect(pathname).toMatch(/^\/repo\//);
		expect((await visit.request.get(host.url + pathname.slice(1))).status(), pathname).toBe(200);
	}
	const session = await visit.context().newCDPSession(visit);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors).toEqual([]);

	await visit.goto(root + coursePath);
	await expect(ready(visit)).toBeVisible();
	expect(failures).toEqual([]);
	await device.close();
	await host.remove();

	const page = await device.open();
	const failuresOffline = failuresOf(page);
	expect(await openEveryPage(page, root, filesOf(siteFolder('static/repo')))).toBeGreaterThan(0);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.goto(root + coursePath);
	await expect(ready(page)).toBeVisible();
	expect(failuresOffline).toEqual([]);

	for (const path of ['no/such/page', `${coursePath}no-such-lesson/`]) {
		const response = await page.goto(root + path);
		expect(response?.status(), path).toBe(404);
		await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('There is no page here');
	}
	await expect(network(page, 'Offline')).toBeVisible();
	await page.getByRole('main').getByRole('link').first().click();
	await expect(page).toHaveURL(root);
});

test('P2 two sites on one origin keep their files, answers and reports apart', async ({ host, device }, {
	testId
}) => {
	const sites = siteFolder(testId);
	copySite(siteFolder('static'), sites);
	const outline = { path: `other/${coursePath}lessons.json` };
	alter(sites, outline, (text) => `${text} `);
	await host.remove();
	await host.start(sites);

	const page = await device.open();
	await page.goto(`${host.url}repo/${lessonPath}`);
	await expect(ready(page)).toBeVisible();
	const form = question(page, 'hadoop-storage');
	await form.getByRole('radio', { name: 'False' }).check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();

	// What cannot be whole here is ready there, and says so to every page of the origin.
	const second = await page.context().newPage();
	await second.goto(`${host.url}other/${lessonPath}`);
	await expect(status(second).getByText(/Kept \d/)).toBeVisible();
	await page.reload();
	await expect(ready(page)).toBeVisible();
	await expect(status(second).getByText(/Kept \d/)).toBeVisible();
	const contents = await openContents(second);
	await expect(contents.getByRole('link', { name: 'answered' })).not.toHaveCount(0);
	await expect(contents.getByRole('link', { name: 'answered right' })).toHaveCount(0);

	alter(sites, outline, (text) => text.slice(0, -1));
	await second.reload();
	await expect(ready(second)).toBeVisible();
	await device.close();
	await host.remove();

	const again = await device.open();
	for (const base of staticSites) {
		await openEveryPage(again, `${host.url}${base.slice(1)}/`, filesOf(siteFolder(`static${base}`)));
	}
	rmSync(sites, { recursive: true });
});
