import { openDB } from 'idb';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CourseFold } from '$lib/progress/course-fold';
import { closeStores, newBrowser, openRaw, openStore } from './fakes';
import { migrations, stores } from './schema';

/** Each past version of the database, as a browser held it: never made anew by today's code. */
const fixtures = 'tests/databases';

interface Fixture {
	stores: {
		name: string;
		options: IDBObjectStoreParameters;
		indexes: { name: string; keyPath: string | string[] }[];
		rows: { key?: string | string[]; value: unknown }[];
	}[];
}

const versions = readdirSync(fixtures).map((name) => Number.parseInt(name, 10));

async function build(name: string, version: number): Promise<void> {
	// A fixture of this repository.
	const fixture = JSON.parse(readFileSync(`${fixtures}/${version}.json`, 'utf8')) as Fixture;
	const db = await openDB(name, version, {
		upgrade(db) {
			for (const { name, options, indexes } of fixture.stores) {
				const store = db.createObjectStore(name, options);
				for (const index of indexes) store.createIndex(index.name, index.keyPath);
			}
		}
	});
	for (const { name, rows } of fixture.stores) {
		for (const { key, value } of rows) await db.put(name, value, key);
	}
	db.close();
}

beforeEach(() => {
	newBrowser();
});

test('P6: every past version has its fixture', () => {
	expect(versions.sort((a, b) => a - b)).toEqual(migrations.slice(1).map((_, index) => index + 1));
});

test.each(versions)('P2: version %i is upgraded, and nothing of it is lost', async (version) => {
	await build('carrel::progress', version);
	const store = await openStore();
	const { events, unreadable } = await store.all();
	expect(events.map(({ n, type }) => [n, type])).toEqual([
		[1, 'asked'],
		[2, 'answered']
	]);
	expect(unreadable).toBe(1);
	expect(await store.device()).toBe('019b0000-0000-7000-8000-000000000000');
	const folds: CourseFold[] = [];
	store.follow({ course: 'c', lessons: [] }, { onFold: (fold) => folds.push(fold), onFailure: () => {} });
	await vi.waitFor(() => expect(folds[0]?.attempts.get('q')?.tries).toBe(1));
	const drafts = version < 2 ? [] : [['r', { print: 'p', response: 'half a thou' }]];
	expect([...(await store.drafts('c'))]).toEqual(drafts);
	const sync = {
		...{
			secret: 'AAAAAAAAAAAAAAAAAAAAAA',
			after: 7,
			last: '019b0000-0000-7000-8000-000000000001',
			pulled: true
		},
		...{ aside: [{ id: '019b0000-0000-7000-8000-000000000002', reason: 'large' }], unread: 1, reader: 0 },
		...{ synced: 1_763_625_600_000, trouble: null, wait: null }
	};
	const former = { secret: 'BBBBBBBBBBBBBBBBBBBBBA', after: 0, last: null };
	expect(await store.replica.state()).toEqual(version < 3 ? null : sync);
	expect(await store.replica.formers()).toEqual(version < 3 ? [] : [former]);
	expect(await store.replica.unsent(9)).toHaveLength(version < 3 ? 0 : 1);
	closeStores();
	const raw = await openRaw();
	expect([...raw.objectStoreNames].sort()).toEqual([...stores].sort());
	expect(await raw.get('events', 'broken')).toEqual({ id: 'broken', course: 'c' });
	raw.close();
});

test('P6: folds from before version 3, in which judgements were lost, are made anew', async () => {
	await build('carrel::progress', 2);
	const old = await openDB('carrel::progress', 2);
	const attempts = new Map([['q', { tries: 7 }]]);
	await old.put('folds', { fold: { attempts, reads: new Map(), resets: new Map() }, generation: 1 }, 'c');
	await old.put('tail', { course: 'c', event: '019b0000-0000-7000-8000-000000000002' });
	old.close();
	const store = await openStore();
	const folds: CourseFold[] = [];
	store.follow({ course: 'c', lessons: [] }, { onFold: (fold) => folds.push(fold), onFailure: () => {} });
	await vi.waitFor(() => expect(folds[0]?.attempts.get('q')?.tries).toBe(1));
	closeStores();
	const raw = await openRaw();
	expect([await raw.count('folds'), await raw.count('tail')]).toEqual([0, 0]);
	raw.close();
});
