import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore } from '$lib/server/store/open';
import { NewerTablesError } from '$lib/server/store/migrations';
import { openPostgres } from '$lib/server/store/postgres';
import { sqlStore } from '$lib/server/store/sql-store';
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
		const learners = Array.from({ length: 4 }, newLearner);
		const events = someEvents(50);
		const others = 'datname = current_database() AND pid <> pg_backend_pid()';
		const cutAll = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${others}`;
		const cuts: Promise<unknown[]>[] = [];
		const pushing = learners.map(async (learner, place) => {
			for (const [index, event] of events.entries()) {
				if (place === 0 && index % 10 === 5) cuts.push(query(url, cutAll));
				expect(await store.exchange(learner, { after: 0, push: [event] })).toMatchObject({ ok: true });
			}
		});
		await Promise.all(pushing);
		expect((await Promise.all(cuts)).flat().length).toBeGreaterThan(5);
		for (const learner of learners) expect(await idsOf(store, learner)).toEqual(events.map(({ id }) => id));
	});

	test('W10: one learner who has to wait leaves the connections to others', async () => {
		const [waiting, other] = [newLearner(), newLearner()];
		await store.exchange(waiting, { after: 0, push: someEvents(1) });
		const holder = new Client({ connectionString: url });
		await holder.connect();
		await holder.query('BEGIN');
		await holder.query('SELECT FROM learners WHERE learner = $1 FOR UPDATE', [waiting]);
		let held = true;
		const pushes = Array.from({ length: 30 }, () =>
			store.exchange(waiting, { after: 0, push: someEvents(1) })
		);
		const first = Promise.race(pushes).then(() => held);
		expect(await store.exchange(other, { after: 0, push: someEvents(1) })).toMatchObject({ ok: true });
		held = false;
		await holder.query('COMMIT');
		await holder.end();
		expect(await first).toBe(false);
		expect((await Promise.all(pushes)).filter(({ ok }) => !ok)).toEqual([]);
	});

	test('W13: a database that falls silent is given up on, and asked again over another connection', async () => {
		const { hostname, port } = new URL(url);
		let silent = false;
		const between = createServer((near) => {
			const far = connect(Number(port), hostname);
			// On either side, whoever hangs up is heard of elsewhere.
			for (const socket of [near, far]) socket.on('error', () => undefined);
			near.on('data', (bytes) => silent || far.write(bytes)).on('close', () => far.destroy());
			far.on('data', (bytes) => silent || near.write(bytes)).on('close', () => near.destroy());
		}).listen(0, '127.0.0.1');
		await once(between, 'listening');
		const through = new URL(url);
		// Only on a pipe would it be no AddressInfo.
		through.port = String((between.address() as AddressInfo).port);
		const patience = { connection: 5000, answer: 300 };
		const distant = sqlStore('postgres', () => openPostgres(through.href, patience), plenty);
		const learner = newLearner();
		await distant.exchange(learner, { after: 0, push: someEvents(1) });
		silent = true;
		await expect(distant.exchange(learner, { after: 0, push: someEvents(1) })).rejects.toThrow('timeout');
		silent = false;
		expect(await distant.exchange(learner, { after: 0, push: someEvents(1) })).toMatchObject({ ok: true });
		await distant.close();
		between.close();
	});

	test('W13: a role that may make no tables uses those that are there', async () => {
		const role = `app_${newLearner().slice(0, 16)}`;
		const grants = ['learners', 'events', 'migrations', 'restorations'].map(
			(table) => `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${role}`
		);
		await query(
			url,
			[`REVOKE CREATE ON SCHEMA public FROM PUBLIC; CREATE ROLE ${role} LOGIN`, ...grants].join(';')
		);
		const own = new URL(url);
		own.username = role;
		const restricted = openStore({ kind: 'postgres', url: own.href }, plenty);
		const exchange = { after: 0, push: someEvents(1) };
		expect(await restricted.exchange(newLearner(), exchange)).toMatchObject({ ok: true });
		await restricted.close();
	});
});

describe('W13: a database that is not there', () => {
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

describe.for(databases)('W13: tables in $name of a later version', ({ here, create }) => {
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
