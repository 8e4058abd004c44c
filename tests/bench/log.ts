import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { findBrowser } from '../programs';
import { coursePath, lessonPath, question } from '../e2e/harness/lesson';
import { Server } from '../e2e/harness/server';
import { exportOf, readOutline } from './log-file';
import { quantile } from './quantile';

/** Of a browser whose log holds so many events: medians, in milliseconds. */
export interface LogTimes {
	events: number;
	/** A course page, from the start of its loading until it shows the progress. */
	opening: number;
	/** An answer: its transaction, strictly durable, from its beginning to its end. */
	writing: number;
	/** As much of it as passes until the page has drawn the frame that shows what came of the answer. */
	drawing: number;
	/** The least that any can take here: one row into a database of its own, strictly durable. */
	oneRow: number;
}

const sizes = [1_000, 100_000];
const runs = { opening: 15, writing: 31 };

type Written = Pick<LogTimes, 'writing' | 'drawing'>;

/** Notes in the page when its progress is first there, and how long each change of the log takes. */
function watch(): void {
	const written: Written[] = [];
	const watched = Object.assign(window, { shown: 0, written });
	new MutationObserver((_, observer) => {
		if (!document.querySelector('.overall')) return;
		observer.disconnect();
		watched.shown = performance.now();
	}).observe(document, { childList: true, subtree: true });
	// Taken as a value, to be called on each database in turn.
	const transaction = Reflect.get<IDBDatabase, 'transaction'>(IDBDatabase.prototype, 'transaction');
	IDBDatabase.prototype.transaction = function (...given) {
		const begun = performance.now();
		const made = transaction.apply(this, given);
		if (made.mode === 'readwrite' && made.objectStoreNames.contains('events')) {
			let drawing = 0;
			// What waits behind the frame comes right after it.
			const drawn = new MessageChannel();
			drawn.port1.onmessage = () => (drawing = performance.now() - begun);
			requestAnimationFrame(() => drawn.port2.postMessage(null));
			made.addEventListener('complete', () => written.push({ writing: performance.now() - begun, drawing }));
		}
		return made;
	};
}

/** What `watch` puts on a page's window: the casts to it have no other reason. */
interface Watched {
	shown: number;
	written: Written[];
}

/** The bundled course, built and served, in one browser for each size of its log. */
export async function logTimes(): Promise<LogTimes[]> {
	const env = { ...process.env, CONTENT: '', INIT_CWD: process.cwd() };
	const built = process.env.NOBUILD
		? { status: 0 }
		: spawnSync('npx', ['--no-install', 'tsx', 'src/cli/build.ts', 'node'], {
				stdio: 'inherit',
				env
			});
	if (built.status !== 0) throw new Error('The site was not built.');
	const folder = mkdtempSync(join(tmpdir(), 'carrel-bench-log-'));
	const server = new Server(resolve('dist'));
	await server.start();
	const outline = await readOutline('data-distribution', server.url + coursePath);
	const browsers: BrowserContext[] = [];
	const pages: Page[] = [];
	for (const size of sizes) {
		const file = join(folder, `${size}.json`);
		writeFileSync(file, exportOf(outline, size));
		const browser = await startBrowser(join(folder, `${size}`));
		browsers.push(browser);
		pages.push(await importedInto(browser, server.url, file));
	}
	// In turn, so that whatever else the machine does weighs on both.
	const opening = await inTurn(pages, runs.opening, (page) => openCourse(page, server.url + coursePath));
	for (const page of pages) await page.goto(server.url + lessonPath);
	const writing = await inTurn(pages, runs.writing, answerOnce);
	const oneRow = await inTurn(pages, runs.writing, (page) => page.evaluate(putOneRow));
	for (const browser of browsers) await browser.close();
	await server.remove();
	rmSync(folder, { recursive: true });
	return sizes.map((events, place) => ({
		events,
		opening: quantile(opening[place] ?? [], 0.5),
		writing: quantile(
			(writing[place] ?? []).map((each) => each.writing),
			0.5
		),
		drawing: quantile(
			(writing[place] ?? []).map((each) => each.drawing),
			0.5
		),
		oneRow: quantile(oneRow[place] ?? [], 0.5)
	}));
}

async function startBrowser(profile: string): Promise<BrowserContext> {
	const browser = findBrowser();
	if (!browser.ok) throw new Error(browser.reason);
	const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	return chromium.launchPersistentContext(profile, { executablePath: browser.path, args, locale: 'en' });
}

/** As a learner brings a log along: through the settings page. The first opening of the course stores its fold. */
async function importedInto(browser: BrowserContext, url: string, file: string): Promise<Page> {
	const page = browser.pages()[0] ?? (await browser.newPage());
	page.setDefaultTimeout(600_000);
	await page.addInitScript(watch);
	await page.goto(`${url}settings/`);
	await page.locator('input[type="file"]').setInputFiles(file);
	await page.locator('#\\~progress').getByRole('status').getByText('added').waitFor();
	await openCourse(page, url + coursePath);
	// Until what it keeps is kept.
	await page.waitForTimeout(5_000);
	return page;
}

async function openCourse(page: Page, url: string): Promise<number> {
	await page.goto(url);
	await page.locator('.overall').waitFor();
	return page.evaluate(() => (window as unknown as Watched).shown);
}

async function answerOnce(page: Page): Promise<Written> {
	const form = question(page, 'hadoop-storage');
	const again = form.getByRole('button', { name: 'Try again' });
	const check = form.getByRole('button', { name: 'Check' });
	// Once the page has heard of the log, which has answered every question.
	await again.click();
	await form.getByRole('radio', { name: 'False' }).check();
	await check.click();
	await form.getByText('Saved').waitFor();
	return page.evaluate(() => {
		const last = (window as unknown as Watched).written.at(-1);
		if (!last) throw new Error('Nothing was written.');
		return last;
	});
}

/** In the page. Resolves to milliseconds. */
async function putOneRow(): Promise<number> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open('bench', 1);
		opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(new Error('No database could be opened.'));
	});
	const begun = performance.now();
	const writing = database.transaction('rows', 'readwrite', { durability: 'strict' });
	writing.objectStore('rows').put('x');
	await new Promise((resolve) => (writing.oncomplete = resolve));
	const ended = performance.now();
	database.close();
	return ended - begun;
}

async function inTurn<T>(pages: Page[], times: number, measure: (page: Page) => Promise<T>): Promise<T[][]> {
	const measured: T[][] = pages.map(() => []);
	for (let run = 0; run < times; run++) {
		for (const [place, page] of pages.entries()) measured[place]?.push(await measure(page));
	}
	return measured;
}
