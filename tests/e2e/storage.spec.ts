import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { violations } from './harness/axe';
import { expect, test } from './harness/fixtures';
import { allThere } from './harness/late';
import { coursePath, lessonPath, option, question } from './harness/lesson';

/** What `navigator.storage` says to this page; `never`: nothing, ever. */
async function persistence(page: Page, answer: 'granted' | 'refused' | 'never'): Promise<void> {
	await page.addInitScript((answer) => {
		const kept = 'asked-to-persist';
		const settle = (value: boolean) =>
			answer === 'never' ? new Promise<boolean>(() => {}) : Promise.resolve(value);
		navigator.storage.persist = () => {
			localStorage.setItem(kept, String(Number(localStorage.getItem(kept) ?? 0) + 1));
			return settle(answer === 'granted');
		};
		navigator.storage.persisted = () => settle(answer === 'granted' && localStorage.getItem(kept) !== null);
	}, answer);
}

const timesAsked = (page: Page) => page.evaluate(() => Number(localStorage.getItem('asked-to-persist') ?? 0));

async function answer(page: Page, letter = 'C'): Promise<void> {
	await page.goto(lessonPath);
	const form = question(page, 'course-subject');
	await option(form, letter).getByRole('radio').check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();
}

/** As a browser does that is short of room, or leaves nothing of a site that was not visited for long. */
async function evictLog(page: Page): Promise<void> {
	await page.goto('about/');
	await page.evaluate(async () => {
		const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
		await Promise.all(
			names.map(
				(name) =>
					new Promise((resolve) => indexedDB.deleteDatabase(name).addEventListener('success', resolve))
			)
		);
	});
}

/** Of this site's choices and of its courses' files, what a learner has made it keep. */
function leftOn(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const choices = Object.keys(localStorage).filter((key) => key.startsWith('carrel:'));
		const wishes = (await caches.keys()).filter((name) => name.startsWith('carrel wishes'));
		const kept = await Promise.all(wishes.map(async (name) => (await caches.open(name)).keys()));
		return [...choices, ...kept.flat().map(({ url }) => url)];
	});
}

const importing = (page: Page) => page.locator('input[type="file"]');
const outcome = (page: Page) => page.locator('#\\~progress').getByRole('status');

async function exportLog(page: Page): Promise<string> {
	await page.goto('settings/');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Export progress' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^carrel-progress-\d{4}-\d\d-\d\d\.json$/);
	return readFile(await download.path(), 'utf8');
}

const fileOf = (text: string) => ({
	name: 'progress.json',
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});

test.describe('P17 the promise to keep', () => {
	test('is asked for after the first answer, once, and never waited for', async ({ page }) => {
		await persistence(page, 'never');
		await page.goto('settings/');
		await expect(page.getByText('After your first answer, the browser is asked')).toBeVisible();
		await page.goto(lessonPath);
		await allThere(page);
		expect(await timesAsked(page)).toBe(0);
		await answer(page);
		await expect.poll(() => timesAsked(page)).toBe(1);
		await page.reload();
		await allThere(page);
		const another = question(page, 'hadoop-storage');
		await another.getByRole('radio', { name: 'False' }).check();
		await another.getByRole('button', { name: 'Check' }).click();
		await expect(another.getByText('Saved')).toBeVisible();
		expect(await timesAsked(page)).toBe(1);
	});

	test('that was given is said', async ({ page }) => {
		await persistence(page, 'granted');
		await answer(page);
		await page.goto('settings/');
		await expect(page.getByText('The browser has promised to keep them')).toBeVisible();
		await page.goto(coursePath);
		await allThere(page);
		await expect(page.getByText('kept in this browser only')).toBeHidden();
	});

	test('that was refused is said, with what it means, and not again once it is understood', async ({
		page
	}) => {
		await persistence(page, 'refused');
		await page.goto(coursePath);
		await allThere(page);
		await expect(page.getByText('kept in this browser only')).toBeHidden();
		await answer(page);
		await expect.poll(() => timesAsked(page)).toBe(1);
		// Nothing moves under who answers.
		await expect(page.getByText('kept in this browser only')).toBeHidden();
		await page.goto(coursePath);
		await expect(page.getByText('kept in this browser only')).toBeVisible();
		expect(await violations(page)).toEqual([]);
		await page.getByRole('link', { name: 'Export progress' }).click();
		await expect(page.getByText('The browser has not promised to keep them')).toBeVisible();
		await page.getByRole('button', { name: 'Ask the browser again' }).click();
		await expect.poll(() => timesAsked(page)).toBe(2);
		await page.getByRole('button', { name: 'Understood' }).click();
		await page.goto(coursePath);
		await allThere(page);
		await expect(page.getByText('kept in this browser only')).toBeHidden();
		await page.goto('settings/');
		await expect(page.getByText('The browser has not promised to keep them')).toBeVisible();
	});
});

test('P18 a log that the browser cleared is missed, and comes back from the exported file', async ({
	page
}) => {
	await answer(page);
	const text = await exportLog(page);
	expect(text.trimEnd().split('\n').length).toBeGreaterThan(3);
	await evictLog(page);

	await page.goto(coursePath);
	const gone = page.getByText('Your progress on this device is gone');
	await expect(gone).toBeVisible();
	expect(await violations(page)).toEqual([]);
	// What is read meanwhile does not hide the loss.
	await answer(page, 'A');
	await page.goto('');
	await expect(gone).toBeVisible();

	await page.getByRole('link', { name: 'Restore from a file' }).click();
	await importing(page).setInputFiles(fileOf(text));
	await expect(outcome(page)).toContainText('added');
	await expect(gone).toBeHidden();
	await page.goto(lessonPath);
	const attempts = question(page, 'course-subject').locator('details', { hasText: 'Your attempts' });
	await attempts.getByText('Your attempts').click();
	await expect(attempts.getByRole('listitem')).toHaveCount(2);
	await page.goto(coursePath);
	await allThere(page);
	await expect(gone).toBeHidden();
	await page.goto('settings/');
	await expect(page.getByRole('button', { name: 'Import' })).toBeEnabled();
	await importing(page).setInputFiles(fileOf(text));
	await expect(outcome(page)).toHaveText(
		'Nothing was added: all that could be read in the file is here already.'
	);
});

test('P18 whoever begins anew is not reminded again', async ({ page }) => {
	await answer(page);
	await evictLog(page);
	await page.goto('');
	const gone = page.getByText('Your progress on this device is gone');
	await page.getByRole('button', { name: 'Begin anew' }).click();
	await expect(gone).toBeHidden();
	await page.goto(coursePath);
	await allThere(page);
	await expect(gone).toBeHidden();
	await answer(page);
	await evictLog(page);
	await page.goto('');
	await expect(gone).toBeVisible();
});

test('P15 a file that is no export, or not whole, is told in a sentence, and harms nothing', async ({
	page
}) => {
	await answer(page);
	const text = await exportLog(page);
	const entries = text.trimEnd().split('\n').length - 2;
	for (const [given, said] of [
		['Dear diary', 'This is not a progress file from Carrel. Nothing has changed here.'],
		[
			'{"format":"carrel-progress","version":9,"events":[]}',
			'This file was written by a newer version of Carrel'
		],
		[text.slice(0, -40), 'The file ends too early: some of it is missing.'],
		[text.replace('"n":1,', '"n":-1,'), '1 entry could not be read and was left out.'],
		[text.replace('[\n{', '[\n{"__proto__":{"course":"none"},'), 'Nothing was added']
	] as const) {
		await importing(page).setInputFiles(fileOf(given));
		await expect(outcome(page)).toContainText(said);
	}
	const huge = Buffer.alloc(64 * 2 ** 20 + 1, ' ');
	const large = test.info().outputPath('large.json');
	await writeFile(large, huge);
	await importing(page).setInputFiles(large);
	await expect(outcome(page)).toContainText('This file is too large to be progress from Carrel.');
	const after = await exportLog(page);
	expect(after.split('\n').slice(1)).toEqual(text.split('\n').slice(1));
	await expect(outcome(page)).toHaveText(`The file has ${entries} entries.`);
	expect(await violations(page)).toEqual([]);
});

test('P16 P19 attempts come as a table; everything can be erased, and comes back from the file written first', async ({
	page
}) => {
	await answer(page, 'A');
	await page.goto('settings/');
	const table = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export attempts as a table' }).click();
	const csv = await readFile(await (await table).path(), 'utf8');
	expect(csv.split('\r\n')[1]).toMatch(/^data-distribution,course-subject,.*,1,Machine learning,0,/);

	await page.getByRole('radio', { name: 'Dark' }).check();
	await expect.poll(() => leftOn(page)).not.toEqual([]);
	const worker = await page.context().newCDPSession(page);
	let unregistered = false;
	worker.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
		unregistered ||= registrations.some(({ isDeleted }) => isDeleted);
	});
	await worker.send('ServiceWorker.enable');
	await page.getByRole('button', { name: 'Erase everything on this device' }).click();
	const dialog = page.getByRole('dialog');
	expect(await violations(page)).toEqual([]);
	const file = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Export progress first' }).click();
	const text = await readFile(await (await file).path(), 'utf8');
	await expect(dialog.getByRole('status')).toHaveText(/^The file has \d+ entries\.$/);
	await dialog.getByRole('button', { name: 'Erase everything', exact: true }).click();
	await expect(page).toHaveURL(/:\d+\/$/);
	await expect.poll(() => unregistered).toBe(true);
	expect(await leftOn(page)).toEqual([]);
	await page.goto(lessonPath);
	const form = question(page, 'course-subject');
	await allThere(page);
	await expect(form.getByRole('button', { name: 'Check' })).toBeEnabled();
	await expect(form.getByRole('radio', { checked: true })).toHaveCount(0);

	await page.goto('settings/');
	await expect(page.getByRole('button', { name: 'Import' })).toBeEnabled();
	await importing(page).setInputFiles(fileOf(text));
	await expect(outcome(page)).toContainText('added');
	await page.goto(lessonPath);
	await expect(option(form, 'A').getByRole('radio')).toBeChecked();
});

test('P1 storage that cannot be opened is told in a banner; once it can be, the answer is saved', async ({
	page
}) => {
	await page.addInitScript(() => {
		const open = indexedDB.open.bind(indexedDB);
		indexedDB.open = () => {
			throw new DOMException('Not here', 'SecurityError');
		};
		// On the page that finds it closed, and on no later one.
		if (sessionStorage.getItem('closed')) indexedDB.open = open;
		sessionStorage.setItem('closed', 'once');
		addEventListener('storage-is-back', () => (indexedDB.open = open));
	});
	await page.goto(lessonPath);
	const banner = page.getByText('Your progress cannot be saved: this browser gives the page no storage.');
	await expect(banner).toBeVisible();
	expect(await violations(page)).toEqual([]);
	const form = question(page, 'course-subject');
	await option(form, 'A').getByRole('radio').check();
	await form.getByRole('button', { name: 'Check' }).click();
	const again = form.getByRole('button', { name: 'Save again' });
	await again.click();
	await expect(again).toBeEnabled();
	await expect(form.getByText('Saved', { exact: true })).toBeHidden();
	await expect(banner).toBeVisible();

	await page.evaluate(() => dispatchEvent(new Event('storage-is-back')));
	await again.click();
	await expect(form.getByText('Saved', { exact: true })).toBeVisible();
	await expect(banner).toBeHidden();
	await page.reload();
	await expect(option(form, 'A').getByRole('radio')).toBeChecked();
});
