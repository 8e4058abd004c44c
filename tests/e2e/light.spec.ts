import type { Page, Route } from 'playwright/test';
import { expect, test } from './harness/fixtures';
import { lessonPath, question } from './harness/lesson';

/** The most that a first visit takes, in bytes as they go over the network with Brotli. The aim for the script: 45,000. */
const limits = { scriptToAnswer: 50_000, landingPage: 48_000 };

test('L1 a question is answered with the script that its page names; what comes later only saves it', async ({
	page,
	shared
}) => {
	const visit = await openWithin(page, shared.url + lessonPath);
	const form = question(page, 'hadoop-storage');
	await form.getByRole('radio', { name: 'False' }).check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Right', { exact: true })).toBeVisible();
	await expect(form.getByText('Saving')).toBeVisible();
	const scripts = visit.loaded.filter((url) => url.endsWith('.js'));
	expect(scripts.length).toBeGreaterThan(3);
	expect(await weigh('Script until an answer', scripts)).toBeLessThanOrEqual(limits.scriptToAnswer);

	await visit.letIn();
	await expect(form.getByText('Saved')).toBeVisible();
});

test('P1 where the script that saves does not come, nothing is "Saved" until it has come after all', async ({
	page,
	shared
}) => {
	const visit = await openWithin(page, shared.url + lessonPath);
	const form = question(page, 'hadoop-storage');
	await form.getByRole('radio', { name: 'False' }).check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saving')).toBeVisible();
	await visit.refuse();
	await expect(form.getByText('could not be saved')).toBeVisible();
	await form.getByRole('button', { name: 'Save again' }).click();
	await expect(form.getByText('Saved')).toBeVisible();
});

test('L2 the landing page is usable with little', async ({ page, shared }) => {
	const visit = await openWithin(page, shared.url);
	const links = page.locator('link[rel="icon"], link[rel="manifest"], link[rel="stylesheet"]');
	// A browser without a window asks for no icon.
	const named = await links.evaluateAll((all: HTMLLinkElement[]) => all.map(({ href }) => href));
	const all = [...new Set([...visit.loaded, ...named])];
	expect(await weigh('The landing page', all)).toBeLessThanOrEqual(limits.landingPage);
});

interface Visit {
	/** What was asked for and answered. */
	readonly loaded: readonly string[];
	letIn: () => Promise<void>;
	/** Once: what asks again is answered. */
	refuse: () => Promise<void>;
}

/** A first visit on which only the scripts that the page itself names are answered; the others wait. */
async function openWithin(page: Page, url: string): Promise<Visit> {
	const html = await (await fetch(url)).text();
	const own = new Set([...html.matchAll(/"([^"]+\.js)"/g)].map(([, path = '']) => new URL(path, url).href));
	const loaded: string[] = [];
	let waiting: Route[] | null = [];
	await page.route('**/*', async (route) => {
		const request = route.request();
		if (waiting && request.resourceType() === 'script' && !own.has(request.url())) {
			waiting.push(route);
			return;
		}
		if (waiting) loaded.push(request.url());
		await route.continue();
	});
	const end = async (each: (route: Route) => Promise<void>) => {
		const held = waiting ?? [];
		waiting = null;
		await Promise.all(held.map(each));
	};
	await page.goto(url);
	await expect.poll(() => [...own].every((script) => loaded.includes(script))).toBe(true);
	return {
		loaded,
		letIn: () => end((route) => route.continue()),
		refuse: () => end((route) => route.abort())
	};
}

/** As the server sends them to a browser; says so, and what they would be with gzip. */
async function weigh(what: string, urls: readonly string[]): Promise<number> {
	const [brotli, gzip] = await Promise.all([sizeOf(urls, 'br'), sizeOf(urls, 'gzip')]);
	console.log(`${what}: ${brotli} bytes with Brotli, ${gzip} with gzip`);
	return brotli;
}

async function sizeOf(urls: readonly string[], encoding: string): Promise<number> {
	const sizes = urls.map(async (url) => {
		const { headers } = await fetch(url, { headers: { 'accept-encoding': encoding } });
		return Number(headers.get('content-length'));
	});
	return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
