import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { openStore, type Place } from '$lib/server/store/open';
import { databases, execute, newLearner, plenty, rowsOf, someEvents } from './places';

vi.setConfig({ testTimeout: 60_000 });

const deploy = readFileSync('docs/deploy.md', 'utf8');
const [tables = ''] = /(?<=```sql\n)CREATE TABLE learners[^`]*/.exec(deploy) ?? [];

describe.for(databases)('W13: the tables that docs/deploy.md makes in $name', ({ here, create }) => {
	test.runIf(here)('are those that the app would make', async () => {
		const [byHand, byApp] = [await create(), await create()];
		await execute(byHand, tables);
		for (const place of [byHand, byApp]) {
			const store = openStore(place, plenty);
			const exchange = { after: 0, push: someEvents(2) };
			expect(await store.exchange(newLearner(), exchange)).toMatchObject({ ok: true });
			await store.close();
		}
		// The app makes them in both databases by the same text.
		if (byHand.kind === 'sqlite' && byApp.kind === 'sqlite') {
			expect(await schemaOf(byHand)).toEqual(await schemaOf(byApp));
		}
	});
});

async function schemaOf(place: Place): Promise<string[]> {
	const rows = await rowsOf(place, 'SELECT name, sql FROM sqlite_master');
	return rows.map(({ name, sql }) => `${String(name)}: ${String(sql).replaceAll(/\s+/g, ' ')}`).sort();
}
