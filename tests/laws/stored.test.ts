import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { StoredEvent } from '$lib/progress/events';
import { closeStores, newBrowser, openRaw, openStore } from '$lib/storage/fakes';
import { damagedLog } from './damage';
import { outline } from './event-arbitrary';
import { runs } from './runs';

afterEach(() => {
	closeStores();
});

test('P6: rows that no longer parse are counted, stay as they are, and stop neither the fold nor a new answer', async () => {
	const seen = { unreadable: 0, readable: 0 };
	await fc.assert(
		fc.asyncProperty(damagedLog, async ({ rows }) => {
			newBrowser();
			const store = await openStore();
			const database = await openRaw();
			const writing = database.transaction('events', 'readwrite');
			for (const row of rows) {
				// What has no id cannot be a row. The type says what this build writes; these are of another.
				if (hasKey(row)) await writing.store.put(row as StoredEvent);
			}
			await writing.done;
			const before = await database.getAll('events');

			const { events, unreadable } = await store.all();
			expect(events.length + unreadable).toBe(before.length);
			const folded = await new Promise((resolve, reject) => {
				store.follow(outline, { onFold: resolve, onFailure: () => reject(new Error('no fold')) });
			});
			expect(folded).toBeDefined();
			const appended = await store.append([{ type: 'reset', course: 'c', scope: { course: 'c' } }]);
			expect(appended.ok).toBe(true);
			expect(await database.getAll('events')).toEqual(expect.arrayContaining(before));
			database.close();
			closeStores();
			seen.unreadable += unreadable;
			seen.readable += events.length;
		}),
		{ numRuns: Math.ceil(runs.numRuns / 10) }
	);
	expect(seen.unreadable).toBeGreaterThan(runs.numRuns / 50);
	expect(seen.readable).toBeGreaterThan(runs.numRuns / 50);
});

function hasKey(row: unknown): boolean {
	return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string';
}
