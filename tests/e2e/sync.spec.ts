import type { BrowserContext, Page } from 'playwright/test';
import { wordsOf } from '../../src/lib/sync/words';
import { violations } from './harness/axe';
import { expect, test } from './harness/fixtures';
import { lessonPath, option, question } from './harness/lesson';
import { Server } from './harness/server';
import { ready } from './harness/visit';

const section = (page: Page) => page.locator('#\\~sync');
const synced = (page: Page) => section(page).getByText(/last synced \d/);
const secretOf = (link: string) => /#sync=([\w-]{22})$/.exec(link)?.[1] ?? '';

async function turnOn(page: Page, url: string): Promise<string> {
	await page.goto(`${url}settings/`);
	await page.getByRole('button', { name: 'Turn on' }).click();
	await expect(synced(page)).toBeVisible();
	return linkOf(page);
}

async function linkOf(page: Page): Promise<string> {
	await page.getByText('Add a device').click();
	const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
	await page.getByText('Add a device').click();
	return link;
}

async function join(page: Page, link: string): Promise<void> {
	await page.goto(link);
	await section(page).getByRole('button', { name: 'Join', exact: true }).click();
	await expect(synced(page)).toBeVisible();
}

async function answer(page: Page, id: string, letter: string): Promise<void> {
	const form = question(page, id);
	await option(form, letter).locator('input').check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();
}

/** To its end, from the settings: all is sent, and what others had sent is here. */
async function syncNow(page: Page, url: string): Promise<void> {
	await page.goto(`${url}settings/`);
	await page.getByRole('button', { name: 'Sync now' }).click();
	await expect(section(page).getByText(/^all is sent · last synced \d/i)).toBeVisible();
}

/** In milliseconds, by the page's own clock. */
function timeToStop(page: Page): Promise<number> {
	return section(page).evaluate(async (element) => {
		const before = performance.now();
		const buttons = [...element.querySelectorAll('button')];
		buttons.find(({ textContent }) => textContent.trim() === 'Stop')?.click();
		while (element.textContent.includes('syncing…')) await new Promise((next) => setTimeout(next, 10));
		return performance.now() - before;
	});
}

/** What went over the network, headers and bodies included. */
function listen(context: BrowserContext): string[] {
	const said: string[] = [];
	context.on('request', (request) => {
		said.push(JSON.stringify([request.url(), request.headers(), request.postData()]));
	});
	return said;
}

test('S2: what two devices answered without a network is on both once there is one, and no secret was sent', async ({
	page,
	device,
	server
}) => {
	const other = await device.open();
	const said = [listen(page.context()), listen(other.context())];
	const link = await turnOn(page, server.url);
	await join(other, link);
	expect(other.url()).toBe(`${server.url}settings/`);

	for (const each of [page, other]) {
		await each.goto(server.url + lessonPath);
		await expect(ready(each)).toBeVisible();
		await each.context().setOffline(true);
	}
	await answer(page, 'course-subject', 'A');
	await answer(other, 'which-v', 'B');
	for (const each of [page, other]) await each.context().setOffline(false);

	test.slow();
	for (const each of [page, other]) await syncNow(each, server.url);
	for (const [each, id, letter] of [
		[page, 'which-v', 'B'],
		[other, 'course-subject', 'A']
	] as const) {
		await expect(async () => {
			await syncNow(each, server.url);
			await each.goto(server.url + lessonPath);
			await expect(option(question(each, id), letter).locator('input')).toBeChecked();
		}).toPass();
	}

	const all = said.flat().join('\n');
	expect(all).toContain('/api/sync');
	const secret = secretOf(link);
	expect(secret).toHaveLength(22);
	for (const tale of [secret, Buffer.from(secret, 'base64url').toString('hex'), wordsOf(secret).join(' ')]) {
		expect(all).not.toContain(tale);
	}
});

test('S9: a link’s secret is gone from the address and the history before the page shows', async ({
	page,
	server,
	browser
}) => {
	const link = await turnOn(page, server.url);
	const context = await browser.newContext();
	const other = await context.newPage();
	await other.goto(`${server.url}about/`);
	await other.goto(link);
	expect(other.url()).not.toContain('sync=');
	await other.goBack();
	await other.goForward();
	expect(other.url()).toBe(`${server.url}settings/`);
	// Pasted into the address bar of a page that is open.
	await other.evaluate((link) => location.assign(link), link);
	await expect.poll(() => other.url()).toBe(`${server.url}settings/`);
	await expect(section(other).getByText('You have opened the link')).toBeVisible();
	await context.close();
});

test('S8: joining by words: a mistake is named, and progress on both sides is merged', async ({
	page,
	server,
	browser
}) => {
	const secret = secretOf(await turnOn(page, server.url));
	const words = wordsOf(secret);
	const context = await browser.newContext();
	const other = await context.newPage();
	await other.goto(server.url + lessonPath);
	await answer(other, 'course-subject', 'B');
	await other.goto(`${server.url}settings/`);
	await other.getByRole('button', { name: 'I have turned it on elsewhere' }).click();
	const field = other.getByRole('textbox', { name: 'Link or twelve words' });
	for (const [typed, told] of [
		['', 'Paste the link, or type the twelve words.'],
		[words.slice(1).join(' '), 'These are 11 words; there must be twelve.'],
		[words.with(4, 'qwertz').join(' '), '“qwertz”, word 5, is not in the list.'],
		[`${server.url}settings/#sync=${secret.slice(2)}`, 'This link is not whole.']
	] as const) {
		await field.fill(typed);
		await other.getByRole('button', { name: 'Join', exact: true }).click();
		await expect(section(other).getByRole('alert')).toContainText(told);
	}
	await field.fill(words.map((word) => word.slice(0, 4).toUpperCase()).join('\n'));
	await other.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(section(other).getByText('Both will be merged')).toBeVisible();
	await other.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(synced(other)).toBeVisible();
	await expect(async () => {
		await syncNow(page, server.url);
		await page.goto(server.url + lessonPath);
		await expect(option(question(page, 'course-subject'), 'B').locator('input')).toBeChecked();
	}).toPass();
	await context.close();
});

test('S17: with other words, the old ones say so and keep everything; erased on the server, all devices keep theirs', async ({
	page,
	server,
	browser
}) => {
	const context = await browser.newContext();
	const other = await context.newPage();
	const link = await turnOn(page, server.url);
	await join(other, link);
	await page.getByRole('button', { name: 'Change the words' }).click();
	await page.getByRole('button', { name: 'Change them' }).click();
	await expect(section(page).getByText('Done: the words and the link are new.')).toBeVisible();
	const renewed = await linkOf(page);
	expect(renewed).not.toBe(link);

	await other.getByRole('button', { name: 'Sync now' }).click();
	await expect(section(other).getByText('All is kept here. Turn it off here')).toBeVisible();
	expect(await violations(other)).toEqual([]);
	await join(other, renewed);
	await expect(section(other).getByText('All is kept here. Turn it off here')).toBeHidden();

	await other.getByRole('button', { name: 'Erase on the server' }).click();
	await other.getByRole('button', { name: 'Erase there' }).click();
	await expect(other.getByRole('button', { name: 'Turn on' })).toBeVisible();
	await page.getByRole('button', { name: 'Sync now' }).click();
	await expect(section(page).getByText('All is kept here. Turn it off here')).toBeVisible();
	await page.getByRole('button', { name: 'Turn off here' }).click();
	await page.getByRole('button', { name: 'Turn off', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Turn on' })).toBeVisible();
	await context.close();
});

test.describe('without a server that answers', () => {
	// The worker passes on what is not its own: here the network is the test's.
	test.use({ serviceWorkers: 'block' });

	test('S16: a captive portal is no server, and changes nothing; stopping takes less than a second', async ({
		page,
		server
	}) => {
		await page.route('**/api/**', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Welcome aboard</p>' })
		);
		await page.goto(`${server.url}settings/`);
		await page.getByRole('button', { name: 'Turn on' }).click();
		await expect(section(page).getByText('No sync server answers at this address')).toBeVisible();
		await page.unroute('**/api/**');
		const link = await turnOn(page, server.url);

		await page.route('**/api/sync', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Welcome aboard</p>' })
		);
		await page.goto(server.url + lessonPath);
		await answer(page, 'course-subject', 'A');
		await page.goto(`${server.url}settings/`);
		await expect(section(page).getByText('Nothing has changed')).toBeVisible();
		await expect(section(page).getByText('1 answer not yet sent · last synced')).toBeVisible();
		expect(await violations(page)).toEqual([]);

		await page.unroute('**/api/sync');
		await page.route('**/api/sync', () => new Promise(() => {}));
		await page.getByRole('button', { name: 'Sync now' }).click();
		await expect(section(page).getByText('syncing…')).toBeVisible();
		expect(await timeToStop(page)).toBeLessThan(1000);
		await page.unroute('**/api/sync');

		await page.getByRole('button', { name: 'Sync now' }).click();
		await expect(section(page).getByText('All is sent · last synced')).toBeVisible();
		expect(await linkOf(page)).toBe(link);
	});

	test('S16: a static host: no sync here, and nothing is asked', async ({ page }) => {
		const host = new Server('.svelte-kit/e2e/static', 'serve-static.ts');
		await host.start();
		const said = listen(page.context());
		await page.goto(`${host.url}repo/settings/`);
		await expect(section(page).getByText('No sync here')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Import' })).toBeEnabled();
		expect(said.join('\n')).not.toContain('/api/');
		await host.stop();
	});
});

test('S18: what a page could not send, the worker sends once there is a network', async ({
	page,
	server,
	browser
}) => {
	const link = await turnOn(page, server.url);
	await page.goto(server.url + lessonPath);
	await expect(ready(page)).toBeVisible();
	// The page's own requests come to nothing from now on.
	await page.route('**/api/sync', (route) => route.abort());
	const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/sync'));
	await answer(page, 'course-subject', 'A');
	await failed;

	const cdp = await page.context().newCDPSession(page);
	const registration = new Promise<string>((resolve) => {
		cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
			if (one) resolve(one.registrationId);
		});
	});
	await cdp.send('ServiceWorker.enable');
	await cdp.send('ServiceWorker.dispatchSyncEvent', {
		origin: new URL(server.url).origin,
		registrationId: await registration,
		tag: 'carrel-sync',
		lastChance: false
	});
	await page.goto(`${server.url}settings/`);
	await expect(section(page).getByText('All is sent')).toBeVisible();

	const context = await browser.newContext();
	const other = await context.newPage();
	await join(other, link);
	await other.goto(server.url + lessonPath);
	await expect(option(question(other, 'course-subject'), 'A').locator('input')).toBeChecked();
	await context.close();
});

test('S17: Erasing everything on this device forgets the secret, too', async ({ page, server }) => {
	await turnOn(page, server.url);
	await page.getByRole('button', { name: 'Erase everything on this device' }).click();
	await page.getByRole('button', { name: 'Erase everything', exact: true }).click();
	await expect(page).toHaveURL(/:\d+\/$/);
	await page.goto(`${server.url}settings/`);
	await expect(page.getByRole('button', { name: 'Turn on' })).toBeEnabled();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`A1: ${colorScheme}`, () => {
		test.use({ colorScheme, viewport: { width: 320, height: 640 } });

		test('its settings are for everybody, also on the narrowest screen', async ({ page, server }) => {
			await page.goto(`${server.url}settings/`);
			await expect(page.getByRole('button', { name: 'Turn on' })).toBeEnabled();
			expect(await violations(page)).toEqual([]);
			const link = await turnOn(page, server.url);
			await page.getByText('Add a device').click();
			await page.getByText('What the server can see').click();
			await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
			await expect(page.getByRole('list', { name: 'The twelve words' }).getByRole('listitem')).toHaveCount(
				12
			);
			expect(await violations(page)).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
			expect(wide).toBe(false);
			// Another device's, of other words.
			await page.evaluate((link) => location.assign(link), link.replace(secretOf(link), 'A'.repeat(22)));
			await expect(section(page).getByText('You have opened the link')).toBeVisible();
			expect(await violations(page)).toEqual([]);
		});
	});
}
