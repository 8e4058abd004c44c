import { expect, type Locator, type Page } from 'playwright/test';
import type { FileList } from '../../../src/lib/offline/files';
import { pagesOf } from './site';

/** What the header says of the network and of the course's offline copy. */
export function status(page: Page): Locator {
	return page.getByRole('group', { name: 'Network and offline copy' });
}

export function ready(page: Page): Locator {
	return status(page).getByText('Ready offline');
}

export function network(page: Page, word: 'Online' | 'Offline'): Locator {
	return status(page).getByText(word, { exact: true });
}

/** Each as a cold visit, answered by the worker. Resolves to how many pictures they show, all drawn. */
export async function openEveryPage(page: Page, root: string, files: FileList): Promise<number> {
	let pictures = 0;
	for (const path of pagesOf(files)) {
		const response = await page.goto(root + path);
		expect(response?.status(), path).toBe(200);
		expect(response?.fromServiceWorker(), path).toBe(true);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		pictures += await drawPictures(page);
	}
	return pictures;
}

/** What went wrong while pages were visited: requests that failed, answers that are no success. */
export function failuresOf(page: Page): string[] {
	const failures: string[] = [];
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'failed';
		// Leaving a page ends what it still asks for: no fault of the answer.
		if (reason !== 'net::ERR_ABORTED') failures.push(`${request.url()}: ${reason}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) failures.push(`${response.url()}: ${response.status()}`);
	});
	return failures;
}

/** Resolves to how many pictures the page shows, once each is drawn; rejects where one cannot be. */
export function drawPictures(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const pictures = [...document.images];
		for (const picture of pictures) {
			picture.loading = 'eager';
			await picture.decode();
		}
		return pictures.length;
	});
}

/** The worker itself, which is asked for at every look for a newer build; its code is in the browser's cache. */
export const workerFile = /\/(service-worker|worker\.\w+)\.js$/;

/** The hashes of the files that are on the device. */
export async function keptFiles(page: Page): Promise<Set<string>> {
	const urls = await page.evaluate(async () => {
		const names = (await caches.keys()).filter((name) => name.startsWith('carrel files '));
		const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return requests.flat().map(({ url }) => url);
	});
	return new Set(urls.map((url) => url.replace(/.*\//, '')));
}

/** Asks for a newer build: resolves to what became of it, `installed` where it waits; `null`: there is none. */
export function update(page: Page): Promise<ServiceWorkerState | null> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		// Taken while it is there: one that fails is soon gone.
		let next = registration.installing;
		registration.addEventListener('updatefound', () => (next = registration.installing), { once: true });
		await registration.update();
		next ??= registration.installing;
		if (!next) return registration.waiting?.state ?? null;
		if (next.state === 'installing') {
			await new Promise((resolve) => next?.addEventListener('statechange', resolve, { once: true }));
		}
		return next.state;
	});
}
