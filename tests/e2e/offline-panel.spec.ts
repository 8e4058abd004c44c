import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './harness/fixtures';
import { coursePath, lessonPath } from './harness/lesson';
import { filesOf, siteFolder } from './harness/site';
import { ready, status, workerFile } from './harness/visit';

const panel = (page: Page): Locator => page.locator('[id="~device"]');
const button = (page: Page, name: string): Locator => panel(page).getByRole('button', { name });

/** Lets the first so many of these requests pass; the others wait until the returned way to let them go is taken. */
async function hold(page: Page, url: RegExp, first: number): Promise<() => void> {
	let open = (): void => undefined;
	const opened = new Promise<void>((resolve) => (open = resolve));
	let passed = 0;
	await page.context().route(url, async (route) => {
		if (++passed > first) await opened;
		// Its page, or its download, may be gone by then.
		await route.continue().catch(() => undefined);
	});
	return open;
}

test('O1 O2 a download shows its bytes, can be paused, and resumed goes on from there', async ({
	server,
	device
}) => {
	const page = await device.open();
	const asked: string[] = [];
	page.context().on('request', (request) => {
		if (request.serviceWorker()) asked.push(request.url());
	});
	const letGo = await hold(page, /\/media\//, 1);
	await page.goto(server.url + coursePath);
	const bar = panel(page).getByRole('progressbar', { name: 'Download' });
	await expect(bar).toBeVisible();
	const share = () => bar.evaluate((element: HTMLProgressElement) => element.value / element.max);
	await expect.poll(share).toBeGreaterThan(0);
	expect(await share()).toBeLessThan(1);
	await expect(panel(page)).toContainText(/\d(\.\d+)? MB of \d/);

	await button(page, 'Pause').click();
	await expect(panel(page).getByRole('status').first()).toContainText('Paused');
	await expect(status(page)).toContainText('Paused');
	letGo();
	const before = new Set(asked);
	await page.reload();
	await expect(panel(page).getByRole('status').first()).toContainText('Paused');
	expect(asked.filter((url) => url.includes('/media/') && !before.has(url))).toEqual([]);

	asked.length = 0;
	await button(page, 'Resume').click();
	await expect(ready(page)).toBeVisible();
	expect(asked.filter((url) => !url.includes('/media/') && !workerFile.test(url))).toEqual([]);
});

test('O1 pictures given up on the way leave the text ready, and can be had later', async ({
	server,
	device
}) => {
	const page = await device.open();
	const letGo = await hold(page, /\/media\//, 1);
	await page.goto(server.url + coursePath);
	await button(page, 'Cancel the pictures').click();
	await expect(status(page)).toContainText('Text ready offline');
	letGo();
	await button(page, 'Airplane check').click();
	await expect(panel(page)).toContainText(/\d+ pages open without a network/);
	await panel(page).getByRole('radio', { name: 'With pictures' }).check();
	await expect(ready(page)).toBeVisible();
});

test('O8 pictures that may not come unasked are asked for with their size', async ({ server, device }) => {
	const page = await device.open();
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
	await page.goto(server.url + coursePath);
	await expect(panel(page)).toContainText(/The pictures are another \d+(\.\d+)? MB/);
	await button(page, 'Fetch the pictures').click();
	// The button is gone: what has come of it is read where the focus went.
	await expect(panel(page).getByRole('status').first()).toBeFocused();
	await expect(ready(page)).toBeVisible();
});

test('O10 what is removed is gone from the device but for the progress, and stays so', async ({
	server,
	device
}) => {
	const page = await device.open();
	await page.goto(server.url + coursePath);
	await expect(ready(page)).toBeVisible();
	const kept = () =>
		page.evaluate(async () =>
			(await caches.open((await caches.keys()).find((name) => name.startsWith('carrel files')) ?? ''))
				.keys()
				.then(({ length }) => length)
		);
	const before = await kept();
	await button(page, 'Remove from this device').click();
	const dialog = page.getByRole('dialog', { name: 'Remove this course' });
	await expect(dialog).toContainText('Your answers');
	await dialog.getByRole('button', { name: 'Keep it' }).click();
	await expect(ready(page)).toBeVisible();
	await button(page, 'Remove from this device').click();
	await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
	await expect(status(page)).toContainText('Not yet offline');
	expect(await kept()).toBeLessThan(before);
	await page.reload();
	await expect(panel(page)).toContainText('not kept here');
	await panel(page).getByRole('radio', { name: 'With pictures' }).check();
	await expect(ready(page)).toBeVisible();
});

test('O1 O7 the airplane check finds what is missing from the device, and fetches it again', async ({
	server,
	device
}) => {
	const [files] = Object.values(filesOf(siteFolder('excerpt')).courses);
	const picture = files?.pictures[0];
	if (!files || !picture) throw new Error('The excerpt shows no picture.');
	const page = await device.open();
	await page.goto(server.url + coursePath);
	await expect(ready(page)).toBeVisible();
	const pages = files.text.filter(({ path }) => path.endsWith('/__data.json')).length;
	const whole = `${pages} pages and ${files.pictures.length} pictures open without a network`;
	await button(page, 'Airplane check').click();
	await expect(panel(page)).toContainText(whole);

	await page.evaluate(async (sha256) => {
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				if (request.url.endsWith(sha256)) await cache.delete(request);
			}
		}
	}, picture.sha256);
	await button(page, 'Airplane check').click();
	await expect(panel(page)).toContainText('1 file is missing');
	await expect(panel(page)).toContainText(picture.path);
	await expect(panel(page)).toContainText('Parts of this course are missing here');
	await expect(ready(page)).toBeHidden();
	await button(page, 'Fetch again').click();
	await expect(ready(page)).toBeVisible();
	await button(page, 'Airplane check').click();
	await expect(panel(page)).toContainText(whole);
});

test('O2 what could not be had goes on by itself when the network is back', async ({ server, device }) => {
	const page = await device.open();
	await page.context().route(/\/media\//, (route) => route.abort());
	await page.goto(server.url + coursePath);
	await expect(panel(page)).toContainText('Some files did not come');
	await page.context().unroute(/\/media\//);
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await expect(ready(page)).toBeVisible();
});

test('O6 without room it says how many MB are missing, and goes on once there is', async ({
	server,
	device
}) => {
	const page = await device.open();
	await page.goto(server.url);
	const usage = await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		return (await navigator.storage.estimate()).usage ?? 0;
	});
	const session = await page.context().newCDPSession(page);
	const origin = new URL(server.url).origin;
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1000 });
	await page.goto(server.url + coursePath);
	await expect(panel(page)).toContainText(/There is no room: 0\.\d*[1-9] MB more must be free/);
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await button(page, 'Try again').click();
	await expect(ready(page)).toBeVisible();
});

test('O1 what the browser took away is said, and brought again', async ({ server, device }) => {
	const page = await device.open();
	await page.goto(server.url + coursePath);
	await expect(ready(page)).toBeVisible();
	await page.evaluate(async () => {
		for (const name of await caches.keys()) await caches.delete(name);
	});
	await device.close();

	const again = await device.open();
	await again.goto(server.url + coursePath);
	await expect(again.getByText('Your browser had removed parts of this course')).toBeVisible();
	await expect(ready(again)).toBeVisible();
	await again.reload();
	await expect(ready(again)).toBeVisible();
	await expect(again.getByText('removed parts of this course')).toBeHidden();
});

test('O12 a picture that is not kept shows its words where there is no network', async ({
	server,
	device
}) => {
	const page = await device.open();
	await page.goto(server.url + coursePath);
	await expect(ready(page)).toBeVisible();
	await panel(page).getByRole('radio', { name: 'Text and questions' }).check();
	await expect(status(page)).toContainText('Text ready offline');
	// The browser's own cache may still have it, for as long as it likes.
	const session = await page.context().newCDPSession(page);
	await session.send('Network.clearBrowserCache');
	await server.stop();
	await page.goto(server.url + lessonPath);
	const images = page.locator('.prose img[alt]:not([alt=""])');
	const words = (await images.first().getAttribute('alt')) ?? '';
	await images.first().evaluate((image: HTMLImageElement) => (image.loading = 'eager'));
	await expect(page.locator('.absent-picture').first()).toHaveText(words);
	await expect(images.first()).toBeHidden();

	await server.start();
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await expect(images.first()).toBeVisible();
	await expect(page.locator('.absent-picture')).toHaveCount(0);
});

test('O1 the library says of a course that it is ready offline', async ({ server, device }) => {
	const page = await device.open();
	await page.goto(server.url + coursePath);
	await expect(ready(page)).toBeVisible();
	await page.goto(server.url);
	await expect(page.getByRole('main').getByText('Ready offline')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`A1 axe finds nothing in the panel, ${colorScheme}`, async ({ server, device }) => {
		const page = await device.open();
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const violations = async () => {
			const found = await new AxeBuilder({ page })
				.options({ rules: { 'target-size': { enabled: true } } })
				.analyze();
			return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
		};
		const letGo = await hold(page, /\/media\//, 1);
		await page.goto(server.url + coursePath);
		await expect(button(page, 'Pause')).toBeVisible();
		expect(await violations()).toEqual([]);
		letGo();
		await expect(ready(page)).toBeVisible();
		await button(page, 'Airplane check').click();
		await expect(panel(page)).toContainText('without a network.');
		expect(await violations()).toEqual([]);
		await button(page, 'Remove from this device').click();
		expect(await violations()).toEqual([]);
	});
}
