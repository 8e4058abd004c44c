import type { Page } from 'playwright/test';
import type { Draft } from '../../../src/lib/storage/schema';

/** The sheets that the device keeps. */
export function draftsOn(page: Page): Promise<Draft[]> {
	return page.evaluate(async () => {
		const [{ name = '' } = {}] = await indexedDB.databases();
		return new Promise<Draft[]>((resolve, reject) => {
			const opening = indexedDB.open(name);
			opening.onerror = () => reject(new Error('The log cannot be opened.'));
			opening.onsuccess = () => {
				const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
				reading.onsuccess = () => {
					opening.result.close();
					// In the store's own shape.
					resolve(reading.result as Draft[]);
				};
			};
		});
	});
}
