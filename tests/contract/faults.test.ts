import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore } from '$lib/server/store/open';
import { NewerTablesError } from '$lib/server/store/sql-store';
import type { SyncStore } from '$lib/server/store/store';
import { databases, execute, newLearner, plenty, postgres, query, someEvents, sqliteFile } from './places';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

async function idsOf(store: SyncStore, learner: string): Promise<string[]> {
	const answer = await store.exchange(learner, { after: 0, push: [] });
	return answer.ok ? answer.page.events.map(({ id }) => id) : [];
}

describe.runIf(postgres.here)('PostgreSQL under way', () => {
	let url: string;
	let store: SyncStore;
	beforeEach(async () => {
		const place = await postgres.create();
		if (place.kind !== 'postgres') throw new Error(place.kind);
		url = place.url;
		store = openStore(place, plenty);
		await store.check();
		return () => store.close();
	});

	test('S2: what it undoes to resolve a conflict is tried again', async () => {
		await query(
			url,
			`CREATE SEQUENCE commits;
			CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
				IF nextval('commits') % 3 = 0 THEN RAISE EXCEPTION 'a conflict' USING ERRCODE = '40001'; END IF;
				RETURN NULL;
			END $$;
			CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON events
				DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()`
		);
		const learner = newLearner();
		const events = someEvents(20);
		for (const event of events) {
			expect(await store.exchange(learner, { after: 0, push: [event] })).toMatchObject({ ok: true });
		}
		expect(await idsOf(store, learner)).toEqual(events.map(({ id }) => id));
	});

	test('S2: a connection that is cut loses nothing and stores nothing twice', async () => {
		const learner = newLearner();
		const events = someEvents(200);
		const others = 'datname = current_database() AND pid <> pg_backend_pid()';
		const cutAll = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${others}`;
		const cuts: Promise<unknown[]>[] = [];
		const pushing = Array.from({ length: 4 }, async (_, place) => {
			for (const [index, event] of events.slice(place * 50, (place + 1) * 50).entries()) {
				if (place === 0 && index % 10 === 5) cuts.push(query(url, cutAll));
				expect(await store.exchange(learner, { after: 0, push: [event] })).toMatchObject({ ok: true });
			}
		});
		await Promise.all(pushing);
		expect((await Promise.all(cuts)).flat().length).toBeGreaterThan(5);
		expect((await idsOf(store, learner)).sort()).toEqual(events.map(({ id }) => id).sort());
	});
});

describe('a database that is not there', () => {
	test('rejects: PostgreSQL', async () => {
		const store = openStore({ kind: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' }, plenty);
		await expect(store.check()).rejects.toThrow('ECONNREFUSED');
		await expect(store.exchange(newLearner(), { after: 0, push: [] })).rejects.toThrow('ECONNREFUSED');
		await store.close();
	});

	test('rejects, and answers once it can be: SQLite', async () => {
		const file = sqliteFile();
		// Where its folder should be.
		writeFileSync(dirname(file), '');
		const store = openStore({ kind: 'sqlite', file }, plenty);
		await expect(store.check()).rejects.toThrow('EEXIST');
		rmSync(dirname(file));
		await expect(store.check()).resolves.toBeUndefined();
		await store.close();
	});
});

describe.for(databases)('tables in $name of a later version', ({ here, create }) => {
	test.runIf(here)('are left alone', async () => {
		const place = await create();
		const early = openStore(place, plenty);
		await early.check();
		await early.close();
		await execute(place, 'INSERT INTO migrations (number) VALUES (1000)');
		const store = openStore(place, plenty);
		await expect(store.check()).rejects.toThrow(NewerTablesError);
		await store.close();
	});
});
