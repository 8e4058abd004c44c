import { expect, test } from 'vitest';
import type { Database } from './script';
import { sqlStore } from './sql-store';

test('W7 a store that is just failing to open is closed without a word', async () => {
	let fail: (error: Error) => void = () => undefined;
	const opening = new Promise<Database>((_, reject) => (fail = reject));
	const store = sqlStore('sqlite', () => opening, { events: 1, bytes: 1 });
	const asked = store.check();
	const closed = store.close();
	fail(new Error('unable to open database file'));
	await expect(asked).rejects.toThrow('unable');
	await expect(closed).resolves.toBeUndefined();
});
