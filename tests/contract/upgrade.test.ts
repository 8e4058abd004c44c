import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { openStore, type Place } from '$lib/server/store/open';
import { databases, execute, plenty, rowsOf, someEvents } from './places';

vi.setConfig({ testTimeout: 60_000 });

/** The tables of each past version, as it made and filled them: never made anew by today's code. */
const fixtures = 'tests/contract/databases';
const past = readdirSync(fixtures)
	.map((name) => Number.parseInt(name, 10))
	.sort((a, b) => a - b);
const learner = '9b2d5d1a0c1f4e0b8a7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a';
const erased = '0'.repeat(64);
const first = { id: '019b0000-0000-7000-8000-000000000001', sealed: 'c2Vhb' };
const second = { id: '019b0000-0000-7000-8000-000000000002', sealed: 'GVk-_' };

async function migrationsIn(place: Place): Promise<number[]> {
	const rows = await rowsOf(place, 'SELECT number FROM migrations ORDER BY number');
	return rows.map(({ number }) => Number(number));
}

describe.for(databases)('W13: $name', ({ here, create }) => {
	test.runIf(here)('every past version of its tables is a fixture', async () => {
		const place = await create();
		const store = openStore(place, plenty);
		await store.check();
		await store.close();
		expect([...past, past.length + 1]).toEqual(await migrationsIn(place));
	});

	test.runIf(here).for(past)('S1, S7: the tables of version %i become those of today', async (version) => {
		const place = await create();
		await execute(place, readFileSync(`${fixtures}/${version}.sql`, 'utf8'));
		const [one, other] = [openStore(place, plenty), openStore(place, plenty)];
		// Two instances of the app start together.
		await Promise.all([one.check(), other.check()]);
		await other.close();
		expect(await migrationsIn(place)).toEqual([...past, past.length + 1]);

		const [third] = someEvents(1);
		if (!third) throw new Error('One was asked for.');
		expect(await one.exchange(learner, { after: 0, push: [first, third] })).toEqual({
			ok: true,
			page: {
				events: [first, second, third].map((event, index) => ({ seq: index + 1, ...event })),
				more: false
			}
		});
		expect(await one.exchange(erased, { after: 0, push: [third] })).toEqual({ ok: false, reason: 'erased' });
		await one.close();
		// What counts against the quota was counted on.
		const [log] = await rowsOf(
			place,
			`SELECT head, events, bytes FROM learners WHERE learner = '${learner}'`
		);
		expect(Object.values(log ?? {}).map(Number)).toEqual([3, 3, 10 + third.sealed.length]);

		await execute(place, 'INSERT INTO restorations (floor) VALUES (1000)');
		const restored = openStore(place, plenty);
		const [fourth] = someEvents(1);
		const push = fourth ? [fourth] : [];
		const events = [{ seq: 1001, ...fourth }];
		expect(await restored.exchange(learner, { after: 3, push })).toMatchObject({ page: { events } });
		await restored.close();
	});
});
