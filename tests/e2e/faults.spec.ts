import { rmSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { Asked, Fault } from './harness/fault-proxy';
import { expect, test as base } from './harness/fixtures';
import { coursePath, lessonPath } from './harness/lesson';
import { alter, copySite, filesOf, isPart, relist, siteFolder } from './harness/site';
import { failuresOf, keptFiles, openEveryPage, ready, status, update } from './harness/visit';

const lessonData = `${lessonPath}__data.json`;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** A newer build, in which a page, a script and the data of the first lesson say that they are. */
const test = base.extend<{ newer: string }>({
	newer: async ({ server }, use, { testId }) => {
		const site = siteFolder(`${testId}-faults`);
		copySite(siteFolder('excerpt'), site);
		alter(site, { path: lessonData }, (data) => data.replace('"Course introduction"', '"Course anew"'));
		alter(
			site,
			{ path: 'appearance.js' },
			(script) => `${script}\ndocument.documentElement.dataset.script = 'anew';`
		);
		for (const path of ['404.html', '', coursePath, lessonPath]) {
			alter(site, { path }, (html) => html.replace('<html', '<html data-page="anew"'));
		}
		relist(site);
		await use(site);
		await server.stop();
		rmSync(site, { recursive: true });
	}
});

// Each starts a browser two or three times, and servers beside it.
test.describe.configure({ timeout: 60_000 });

const logIn: Fault = {
	type: 'answer',
	status: 200,
	headers: { 'content-type': 'text/html' },
	body: '<!doctype html><title>Log in</title><h1>Log in</h1>'
};
const notFound: Fault = { ...logIn, status: 404 };
const otherByte = (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 99 ? byte ^ 1 : byte)));

/** What comes of a lie in the end. */
interface Outcome {
	worker: 'active' | 'none';
	/** In the header. */
	state: string | RegExp;
}

const ofCourse: Outcome = { worker: 'active', state: /Kept \d+/ };
/** Without the app's own files there is no worker at all. */
const ofApp: Outcome = { worker: 'none', state: 'Not yet offline' };
const lies: [title: string, path: RegExp, fault: Fault, outcome: Outcome][] = [
	['one other byte in a picture', /\/media\//, { type: 'alter', edit: otherByte }, ofCourse],
	[
		'half of a file',
		/n\/__data\.json$/,
		{ type: 'alter', edit: (bytes) => bytes.subarray(0, 999) },
		ofCourse
	],
	['HTML for a script', /\/appearance\.js$/, logIn, ofApp],
	['404', /n\/__data\.json$/, notFound, ofCourse],
	['500', /\/media\//, { type: 'answer', status: 500 }, ofCourse],
	['a redirect', /\/appearance\.js$/, { type: 'answer', status: 302, headers: { location: '/' } }, ofApp],
	['a connection cut in a file', /n\/__data\.json$/, { type: 'cut', after: 999 }, ofCourse],
	['a captive portal', /./, logIn, { worker: 'none', state: 'Only online here' }]
];
for (const [title, lied, fault, { worker, state }] of lies) {
	test(`O1 ${title}: never ready; mended, ready`, async ({ faultProxy, device }) => {
		// What the page itself is made of comes: it is the device's copy that is lied to.
		const isLied = ({ path, destination }: Asked) =>
			lied.test(path) && /empty|serviceworker/.test(destination);
		faultProxy.break((asked) => (isLied(asked) ? fault : null));
		const page = await device.open();
		await page.goto(faultProxy.url + coursePath);
		await expect.poll(() => faultProxy.asked.some(isLied)).toBe(true);
		await expect.poll(() => page.evaluate(workerState)).toBe(worker);
		await expect(status(page)).toContainText(state);
		await expect(ready(page)).toBeHidden();

		faultProxy.mend();
		await page.reload();
		await expect(ready(page)).toBeVisible();
	});
}

async function workerState(): Promise<Outcome['worker'] | 'installing'> {
	const registration = await navigator.serviceWorker.getRegistration();
	if (!registration) return 'none';
	return registration.active ? 'active' : 'installing';
}

test('O2 cut inside a file, its worker stopped, then its browser closed: it fetches only what is missing', async ({
	faultProxy,
	device
}) => {
	const { app, courses } = filesOf(siteFolder('excerpt'));
	const all = [...app, ...Object.values(courses).flatMap(({ text, pictures }) => [...text, ...pictures])];
	const paths = (wanted: (path: string) => boolean) =>
		all
			.map(({ path }) => path)
			.filter(wanted)
			.sort();
	const pictures = paths((path) => path.startsWith('media/'));
	const last = pictures.at(-1);
	if (last === undefined) throw new Error('The excerpt shows no picture.');
	const never = new Promise<void>(() => undefined);
	const missing = async (page: Page) => {
		const kept = await keptFiles(page);
		return all
			.filter(({ sha256 }) => !kept.has(sha256))
			.map(({ path }) => path)
			.sort();
	};

	faultProxy.break(({ path }) => {
		if (path === `/${lessonData}`) return { type: 'cut', after: 1000 };
		return path.startsWith('/media/') ? { type: 'hold', until: never } : null;
	});
	let page = await device.open();
	await page.goto(faultProxy.url + coursePath);
	await expect.poll(() => missing(page)).toEqual([lessonData, ...pictures]);
	const session = await page.context().newCDPSession(page);
	await session.send('ServiceWorker.enable');
	await session.send('ServiceWorker.stopAllWorkers');

	faultProxy.forget();
	faultProxy.break(({ path }) => (path === `/${last}` ? { type: 'hold', until: never } : null));
	await page.reload();
	await expect.poll(() => missing(page)).toEqual([last]);
	// A worker that the browser ends and starts meanwhile asks for what it waits for once more.
	const others = faultProxy.fetched.filter((path) => path !== last);
	expect(others).toEqual([lessonData, ...pictures].filter((path) => path !== last));
	await expect(ready(page)).toBeHidden();
	await device.close();

	faultProxy.forget();
	faultProxy.mend();
	page = await device.open();
	await page.goto(faultProxy.url + coursePath);
	await expect(ready(page)).toBeVisible();
	expect(new Set(faultProxy.fetched)).toEqual(new Set([last]));
});

test('O3 a deploy with a file missing, altered or cut never replaces; mended, it does', async ({
	server,
	faultProxy,
	device,
	newer
}) => {
	const page = await device.open();
	await page.goto(faultProxy.url + lessonPath);
	await expect(ready(page)).toBeVisible();
	await server.stop();
	await server.start(newer);
	const faults: Fault[] = [notFound, { type: 'alter', edit: otherByte }, { type: 'cut', after: 99 }];
	// The list before what it names: a part that came whole stays.
	const broken = [isPart, (path: string) => path === `/${lessonData}`];
	for (const [isBroken, fault] of broken.flatMap((which) => faults.map((fault) => [which, fault] as const))) {
		faultProxy.break(({ path }) => (isBroken(path) ? fault : null));
		expect(await update(page), fault.type).toBe('redundant');
		await page.reload();
		await expect(heading(page)).toContainText('Course introduction');
		await expect(ready(page)).toBeVisible();
	}
	faultProxy.mend();
	expect(await update(page)).toBe('installed');
	await device.close();
	const again = await device.open();
	await again.goto(faultProxy.url + lessonPath);
	await expect(heading(again)).toContainText('Course anew');
	await expect(ready(again)).toBeVisible();
});

test('O4 a deploy in the middle of a download: page, script and data stay of one build in every tab', async ({
	server,
	faultProxy,
	device,
	newer
}) => {
	/** By what each part says of itself. */
	const builds = async (page: Page) => {
		await expect(heading(page)).toBeVisible();
		return page.evaluate(() => {
			const { page = 'old', script = 'old' } = document.documentElement.dataset;
			return { page, script, data: document.querySelector('h1')?.textContent ?? '' };
		});
	};
	let letGo = (): void => undefined;
	const until = new Promise<void>((resolve) => (letGo = resolve));
	faultProxy.break(({ path }) => (path === `/${lessonData}` ? { type: 'hold', until } : null));
	const page = await device.open();
	await page.goto(faultProxy.url + coursePath);
	await expect.poll(() => faultProxy.fetched).toContain(lessonData);
	await server.stop();
	await server.start(newer);
	letGo();
	await expect(status(page)).toContainText(/Kept \d+/);

	const notThere = { page: 'old', script: 'old', data: 'The course has moved on' };
	await page.locator(`a[href$="${lessonPath}"]`).first().click();
	await expect(heading(page)).toHaveText(notThere.data);
	expect(await builds(page)).toEqual(notThere);
	const other = await page.context().newPage();
	await other.goto(faultProxy.url + lessonPath);
	await expect(heading(other)).toHaveText(notThere.data);
	expect(await builds(other)).toEqual(notThere);
	await other.goto(faultProxy.url + coursePath);
	expect(await builds(other)).toMatchObject({ page: 'old', script: 'old' });

	await expect.poll(() => update(other)).toBe('installed');
	await other.reload();
	expect(await builds(other)).toMatchObject({ page: 'old', script: 'old' });
	await device.close();
	const again = await device.open();
	await again.goto(faultProxy.url + lessonPath);
	expect(await builds(again)).toEqual({ page: 'anew', script: 'anew', data: 'Course anew' });
});

test('O7 behind a captive portal a ready course opens whole from the device', async ({
	faultProxy,
	device
}) => {
	const page = await device.open();
	await page.goto(faultProxy.url + coursePath);
	await expect(ready(page)).toBeVisible();
	await device.close();
	faultProxy.break(() => logIn);
	const again = await device.open();
	const failures = failuresOf(again);
	await openEveryPage(again, faultProxy.url, filesOf(siteFolder('excerpt')));
	await again.goto(faultProxy.url + coursePath);
	await expect(ready(again)).toBeVisible();
	expect(failures).toEqual([]);
});
