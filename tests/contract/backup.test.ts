import { mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore, type Place } from '$lib/server/store/open';
import type { SyncStore } from '$lib/server/store/store';
import { closeStores, newBrowser } from '$lib/storage/fakes';
import type { NumberedEvent, SealedEvent } from '$lib/sync/protocol';
import type { Send } from '$lib/sync/exchange';
import { findPostgres } from '../postgres';
import { answer } from '../sync/wire';
import { Device } from './device';
import { commandsOf, type } from './documented';
import { databases, newLearner, plenty, someEvents } from './places';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** What is done to a database, in the words of docs/deploy.md. */
interface Operator {
	backUp: () => void;
	/** Resolves to the place in which the server is to be started again. */
	restore: () => Place;
	eraseAgain: () => void;
}

const operators = { sqlite: sqliteOperator, postgres: postgresOperator };

function sqliteOperator(place: Place): Operator {
	const file = place.kind === 'sqlite' ? place.file : '';
	const folder = dirname(dirname(file));
	mkdirSync(join(folder, 'backup'));
	const [backUp = '', restore = '', eraseAgain = ''] = commandsOf('SQLite');
	const backups = () => readdirSync(join(folder, 'backup'));
	return {
		backUp: () => type(backUp, folder),
		restore() {
			renameSync(dirname(file), join(folder, 'old'));
			type(restore.replace(/carrel-\d+\.sqlite/, backups().at(-1) ?? ''), folder);
			return place;
		},
		eraseAgain: () => type(eraseAgain, folder)
	};
}

function postgresOperator(place: Place): Operator {
	const url = new URL(place.kind === 'postgres' ? place.url : '');
	const folder = mkdtempSync(join(tmpdir(), 'carrel-backup-'));
	mkdirSync(join(folder, 'backup'));
	const name = url.pathname.slice(1);
	const env = {
		PATH: [findPostgres(), process.env.PATH].join(delimiter),
		PGHOST: url.hostname,
		PGPORT: url.port,
		PGUSER: url.username
	};
	const blocks = commandsOf('PostgreSQL').map((block) =>
		block
			.replaceAll(/(?<=carrel\.dump |psql )carrel\b/g, name)
			.replaceAll(/\brestored\b/g, `${name}_restored`)
	);
	const typed = (word: string) => type(blocks.find((block) => block.includes(word)) ?? '', folder, env);
	return {
		backUp: () => typed('pg_dump'),
		restore() {
			typed('pg_restore');
			return { kind: 'postgres', url: `${url.href}_restored` };
		},
		eraseAgain: () => typed('COPY')
	};
}

const through =
	(store: SyncStore): Send =>
	(method, token, body) =>
		answer(store, method, token, body);

describe.for(databases)('a backup of $name', ({ here, create }) => {
	let place: Place;
	let operator: Operator;
	let store: SyncStore;
	beforeEach(async () => {
		if (!here) return;
		place = await create();
		operator = operators[place.kind](place);
		store = openStore(place, plenty);
		return async () => {
			await store.close();
			closeStores();
		};
	});

	async function restart(): Promise<void> {
		await store.close();
		store = openStore(operator.restore(), plenty);
	}

	test.runIf(here)('S7: taken while it is in use and restored, is told to whoever saw more', async () => {
		const learner = newLearner();
		const [early, late, idle] = [someEvents(300), someEvents(20), newLearner()];
		await push(store, learner, early);
		await push(store, idle, early.slice(0, 5));
		operator.backUp();
		await push(store, learner, late);
		const seen = await pull(store, learner);
		const before = Date.now() - 1000;
		await restart();

		const last = seen.at(-1);
		if (!last) throw new Error('Nothing was seen.');
		const device = { after: last.seq, last: last.id, push: [] };
		const rewound = { ok: false, reason: 'rewound' };
		expect(await store.exchange(learner, device)).toEqual(rewound);
		// Also by who does not say what it saw.
		expect(await store.exchange(learner, { after: last.seq, push: [] })).toEqual(rewound);
		// Who saw no more than was restored goes on.
		const others = { after: 5, last: early[4]?.id ?? '', push: [] };
		expect(await store.exchange(idle, others)).toMatchObject({ ok: true });
		expect(await pull(store, learner)).toEqual(seen.slice(0, early.length));

		// Another device is first, and takes no number that was given before.
		const [other] = someEvents(1);
		if (!other) return;
		await push(store, learner, [other]);
		expect(await store.exchange(learner, device)).toEqual(rewound);
		await push(store, learner, late);
		const healed = await pull(store, learner);
		expect(healed.map(({ id }) => id)).toEqual([...early, other, ...late].map(({ id }) => id));
		expect(healed[early.length]?.seq).toBeGreaterThan(before);
		expect(healed.at(-1)?.seq).toBeLessThan(Number.MAX_SAFE_INTEGER / 1000);
	});

	test.runIf(here)('S7: knows nothing of a learner, who gets no old number all the same', async () => {
		await store.check();
		operator.backUp();
		const [learner, [lost, other]] = [newLearner(), someEvents(2)];
		if (!lost || !other) return;
		await push(store, learner, [lost]);
		await restart();
		await push(store, learner, [other]);
		const device = { after: 1, last: lost.id, push: [] };
		expect(await store.exchange(learner, device)).toEqual({ ok: false, reason: 'rewound' });
		const [restored] = await pull(store, learner);
		expect(restored?.seq).toBeGreaterThan(1_000_000_000_000);
	});

	test.runIf(here)('S2, S7: the devices bring back what it lacks, each event once', async () => {
		newBrowser();
		const devices = await Promise.all(['phone', 'laptop'].map((name) => Device.create(name, 1)));
		const stranger = await Device.create('stranger', 2);
		const all: string[] = [];
		const recordAll = async (count: number) => {
			for (const device of devices) all.push(...(await device.record(count)));
		};
		const syncAll = async () => {
			for (const device of [...devices, ...devices]) {
				expect(await device.sync(through(store))).toEqual({ state: 'done' });
			}
		};
		await recordAll(5);
		await syncAll();
		operator.backUp();
		await recordAll(3);
		const theirs = await stranger.record(2);
		await syncAll();
		await stranger.sync(through(store));
		// Never sent: this and what the backup lacks come together.
		await recordAll(2);
		await restart();
		await syncAll();
		for (const device of devices) expect(await device.ids()).toEqual(all.toSorted());
		// A new device has it all from the server alone.
		const tablet = await Device.create('tablet', 1);
		expect(await tablet.sync(through(store))).toEqual({ state: 'done' });
		expect(await tablet.ids()).toEqual(all.toSorted());
		await stranger.sync(through(store));
		const other = await Device.create("the stranger's other", 2);
		await other.sync(through(store));
		expect(await other.ids()).toEqual(theirs.toSorted());
	});

	test.runIf(here)('W11: forgets who erased everything since, and is told again', async () => {
		const [gone, unknown, kept] = [newLearner(), newLearner(), newLearner()];
		for (const learner of [gone, kept]) await push(store, learner, someEvents(3));
		operator.backUp();
		await store.erase(gone);
		await store.erase(unknown);
		await restart();
		expect(await pull(store, gone)).toHaveLength(3);
		operator.eraseAgain();
		for (const learner of [gone, unknown]) {
			expect(await store.exchange(learner, { after: 0, push: [] })).toEqual({ ok: false, reason: 'erased' });
		}
		expect(await pull(store, kept)).toHaveLength(3);
	});
});

async function push(store: SyncStore, learner: string, events: SealedEvent[]): Promise<void> {
	expect(await store.exchange(learner, { after: 0, push: events })).toMatchObject({ ok: true });
}

async function pull(store: SyncStore, learner: string): Promise<NumberedEvent[]> {
	const answer = await store.exchange(learner, { after: 0, push: [] });
	return answer.ok ? answer.page.events : [];
}
