import AxeBuilder from '@axe-core/playwright';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import type { Device } from './harness/device';
import { expect, test as base } from './harness/fixtures';
import { coursePath, lessonPath, question } from './harness/lesson';
import type { Server } from './harness/server';
import { alter, copySite, filesOf, relist, siteFolder } from './harness/site';
import { keptFiles, ready, status } from './harness/visit';

const notice = (page: Page): Locator => page.getByRole('complementary', { name: 'New version' });
const now = (page: Page): Locator => page.getByRole('button', { name: 'Update now' });
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** A newer build of the excerpt: the first lesson has another title, and one of its slides was changed. */
const test = base.extend<{ newer: { site: string; deploy: () => Promise<void> } }>({
	newer: async ({ server }, use, { testId }) => {
		const site = siteFolder(`${testId}-newer`);
		copySite(siteFolder('excerpt'), site);
		alter(site, { path: `${lessonPath}__data.json` }, (data) =>
			data.replace('"Course introduction"', '"Course introduction anew"')
		);
		alter(site, { path: `${lessonPath}outline.json` }, (outline) =>
			outline.replace(/"print":"\w+"/, '"print":"00000000000000000000"')
		);
		relist(site);
		const deploy = async () => {
			await server.stop();
			await server.start(site);
		};
		await use({ site, deploy });
		rmSync(site, { recursive: true });
	}
});

/** Kept whole, and then the newer build fetched beside it. */
async function visitBoth(device: Device, server: Server, deploy: () => Promise<void>): Promise<Page> {
	const page = await device.open();
	await page.goto(server.url + coursePath);
	await expect(ready(page)).toBeVisible();
	await deploy();
	await page.locator(`a[href$="${lessonPath}"]`).first().click();
	await expect(notice(page)).toContainText('A new version is here');
	return page;
}

/** Of the answers that are begun, and of the update that waits for them. */
function locks(page: Page) {
	return page.evaluate(async () => {
		const { held = [], pending = [] } = await navigator.locks.query();
		// A tab may ask several times for one answer.
		const modes = (locks: LockInfo[]) => {
			const own = locks.filter(({ name }) => name?.startsWith('carrel attempt'));
			return [...new Set(own.map(({ mode }) => mode))].sort();
		};
		return { held: modes(held), pending: modes(pending) };
	});
}

/** The tabs that have an answer begun, as the browser names them. */
function holders(page: Page): Promise<(string | undefined)[]> {
	return page.evaluate(async () => {
		const { held = [] } = await navigator.locks.query();
		return held.filter(({ name }) => name?.startsWith('carrel attempt')).map(({ clientId }) => clientId);
	});
}

/** The version of the course whose changes the learner has seen, as the worker notes it. */
function seenOn(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const name = (await caches.keys()).find((name) => name.startsWith('carrel wishes'));
		const cache = await caches.open(name ?? '');
		const [wish] = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
		// Written by the worker, in this shape.
		return JSON.stringify(((await wish?.json()) as { seen: unknown } | undefined)?.seen);
	});
}

test('O3 O4 at a click, every tab starts anew with the newer build, and what changed is listed', async ({
	server,
	device,
	newer: { deploy }
}) => {
	const page = await visitBoth(device, server, deploy);
	await expect(heading(page)).not.toContainText('anew');
	await notice(page).getByText('1 change in this course').click();
	await expect(notice(page).getByRole('listitem')).toContainText('changed');
	const other = await page.context().newPage();
	await other.goto(server.url + lessonPath);
	await expect(now(other)).toBeVisible();

	await now(page).click();
	for (const tab of [page, other]) {
		await expect(heading(tab)).toContainText('anew');
		await expect(notice(tab)).toBeHidden();
	}
	await page.goto(server.url + coursePath);
	const news = page.getByRole('region', { name: 'New since your last visit' });
	const link = news.getByRole('link').first();
	await expect(link).toHaveAttribute('href', new RegExp(`${lessonPath}#.`));
	const before = await seenOn(page);
	await news.getByRole('button', { name: 'Got it' }).click();
	await expect(news).toBeHidden();
	await expect.poll(() => seenOn(page)).not.toBe(before);
	await page.reload();
	await expect(ready(page)).toBeVisible();
	// The worker is asked for what is new before it is asked for this.
	await page.getByRole('button', { name: 'Airplane check' }).click();
	await expect(page.getByText(/open without a network/)).toBeVisible();
	await expect(news).toBeHidden();
});

test('O3 the update waits until the answer begun in another tab is given', async ({
	server,
	device,
	newer: { deploy }
}) => {
	const page = await visitBoth(device, server, deploy);
	const other = await page.context().newPage();
	await other.goto(server.url + lessonPath);
	const asked = question(other, 'hadoop-storage');
	await asked.getByRole('radio', { name: 'False' }).check();
	await expect.poll(() => locks(page)).toEqual({ held: ['shared'], pending: [] });

	await now(page).click();
	await expect(notice(page)).toContainText('It waits until the answer that you have begun');
	await expect.poll(() => locks(page)).toEqual({ held: ['shared'], pending: ['exclusive'] });
	await expect(heading(page)).not.toContainText('anew');
	// Begun while the update waits already: it waits for this one as well.
	const third = await page.context().newPage();
	await third.goto(server.url + lessonPath);
	await question(third, 'course-subject').getByRole('radio').first().check();
	await expect.poll(() => locks(page)).toEqual({ held: ['shared'], pending: ['exclusive', 'shared'] });
	const [first] = await holders(page);
	await asked.getByRole('button', { name: 'Check' }).click();
	await expect(asked.getByText('Saved')).toBeVisible();
	// The update has had its turn, and has let the third tab go first.
	await expect.poll(() => holders(page)).not.toContain(first);
	await expect.poll(() => holders(page)).not.toEqual([]);
	await expect(heading(other)).not.toContainText('anew');
	await expect(question(third, 'course-subject').getByRole('radio').first()).toBeChecked();

	await third.close();
	for (const tab of [page, other]) await expect(heading(tab)).toContainText('anew');
	await expect(question(other, 'hadoop-storage').getByText('Your choice: right')).toBeVisible();
});

test('O3 after a cold start the newer build is there, and the course page says what is new', async ({
	server,
	device,
	newer: { deploy }
}) => {
	await visitBoth(device, server, deploy);
	await device.close();
	const page = await device.open();
	await page.goto(server.url + coursePath);
	await expect(page.getByRole('region', { name: 'New since your last visit' }).getByRole('link')).toHaveCount(
		1
	);
	await expect(notice(page)).toBeHidden();
});

test('O1 what is kept while a newer build waits, is ready with that one, too, after a cold start without network', async ({
	server,
	device,
	newer: { site, deploy }
}) => {
	const open = async () => {
		const page = await device.open();
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
		});
		return page;
	};
	const [{ text, pictures: [picture] } = { text: [], pictures: [] }] = Object.values(filesOf(site).courses);
	if (!picture) throw new Error('The excerpt shows no picture.');
	// As an edit of a picture does: it has another name from now on.
	const edited = { path: picture.path.replace(/[0-9a-f]{16}/, '0'.repeat(16)) };
	cpSync(join(site, 'prerendered', picture.path), join(site, 'client', edited.path));
	alter(site, edited, (svg) => svg.replace('</svg>', '<!--anew--></svg>'));
	for (const file of text) alter(site, file, (page) => page.replaceAll(picture.path, edited.path));
	relist(site);
	const page = await open();
	await page.goto(server.url + coursePath);
	await expect(status(page)).toContainText('Text ready offline');
	await deploy();
	await page.reload();
	await expect(notice(page)).toContainText('A new version is here');

	await page.getByRole('button', { name: 'Fetch the pictures' }).click();
	await expect(ready(page)).toBeVisible();
	await expect
		.poll(async () => {
			const kept = await keptFiles(page);
			return Object.values(filesOf(site).courses).every(({ pictures }) =>
				pictures.every(({ sha256 }) => kept.has(sha256))
			);
		})
		.toBe(true);
	await server.stop();
	await device.close();
	const again = await open();
	await again.goto(server.url + coursePath);
	await expect(ready(again)).toBeVisible();
	await expect(notice(again)).toBeHidden();
});

test('O3 asked for by hand, a broken deploy is named in plain words and changes nothing', async ({
	server,
	device,
	newer: { site, deploy }
}) => {
	const page = await device.open();
	await page.goto(server.url + coursePath);
	await expect(ready(page)).toBeVisible();
	await page.goto(`${server.url}settings/`);
	const look = page.getByRole('button', { name: 'Check for updates' });
	await look.click();
	await expect(page.getByText('This is the newest version.')).toBeVisible();

	alter(site, { path: `${lessonPath}__data.json` }, () => '<!doctype html><title>Log in</title>');
	await deploy();
	await look.click();
	await expect(page.getByText('its copy there is not whole')).toBeVisible();
	await server.stop();
	await look.click();
	await expect(page.getByText('The server could not be reached.')).toBeVisible();
	await page.goto(server.url + coursePath);
	await expect(ready(page)).toBeVisible();
});

test('O4 a page that is not kept and has changed on the server says so, and offers the update', async ({
	server,
	device,
	newer: { deploy }
}) => {
	const page = await device.open();
	await page.goto(server.url);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await deploy();
	const response = await page.goto(server.url + lessonPath);
	expect(response?.status()).toBe(503);
	await expect(heading(page)).toHaveText('The course has moved on');
	await page.getByRole('main').getByRole('button', { name: 'Update now' }).click();
	await expect(heading(page)).toContainText('anew');
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`A1 axe finds nothing in the notices, ${colorScheme}`, async ({
		server,
		device,
		newer: { deploy }
	}) => {
		const page = await visitBoth(device, server, deploy);
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.goto(server.url + coursePath);
		const violations = async () => {
			const found = await new AxeBuilder({ page })
				.options({ rules: { 'target-size': { enabled: true } } })
				.analyze();
			return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
		};
		await notice(page).getByText('1 change in this course').click();
		expect(await violations()).toEqual([]);
		await now(page).click();
		await expect(page.getByRole('button', { name: 'Got it' })).toBeVisible();
		expect(await violations()).toEqual([]);
	});
}
