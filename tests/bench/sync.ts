import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openStore, type Place } from '../../src/lib/server/store/open';
import type { SealedEvent } from '../../src/lib/sync/protocol';
import { findPostgres, startPostgres } from '../postgres';
import { quantile } from './quantile';
import { Device, someEvents } from './sync-device';
import { SyncServer } from './sync-server';

/** Of requests that a hundred learners send at the same time. */
export interface Load {
	eventsPerSecond: number;
	/** In milliseconds. */
	p50: number;
	p99: number;
	/** Answers that told to come again, in all; the time until they did counts. */
	refused: number;
}

/** On one database. */
export interface SyncTimes {
	database: string;
	batches: Load;
	single: Load;
	/** Peak of the server's process, after all that. */
	megabytes: number;
	/** A new device that asks for what another has recorded, in milliseconds. */
	pulling: number;
	/** Medians of one answer's push, in milliseconds, by how many events the learner has stored. */
	pushing: { few: number; many: number };
	/** Bytes of the bodies of a sync with nothing new. */
	idle: { sent: number; received: number };
}

const learners = 100;
const batch = 250;
const stored = { few: 100, many: 1_000_000, pulled: 10_000 };
const runs = { batches: 4, single: 20, pushing: 201 };

type NewPlace = (name: string) => Promise<Place>;

/** On SQLite, and on PostgreSQL where it is installed. The app must have been built. */
export async function syncTimes(): Promise<SyncTimes[]> {
	const folder = mkdtempSync(join(tmpdir(), 'carrel-bench-sync-'));
	const inFolder: NewPlace = (name) =>
		Promise.resolve({ kind: 'sqlite', file: join(folder, `${name}.sqlite`) });
	const times = [await timesOn('SQLite', inFolder)];
	rmSync(folder, { recursive: true });
	const programs = findPostgres();
	if (programs === undefined) return times;
	const cluster = await startPostgres(programs);
	try {
		const { rows } = await query<{ server_version: string }>(cluster.url, 'SHOW server_version');
		const database = `PostgreSQL ${rows[0]?.server_version.split(' ')[0] ?? ''}`;
		const inCluster: NewPlace = async (name) => {
			await query(cluster.url, `CREATE DATABASE ${name}`);
			return { kind: 'postgres', url: cluster.url.replace(/postgres$/, name) };
		};
		return [...times, await timesOn(database, inCluster)];
	} finally {
		await cluster.stop();
	}
}

async function timesOn(database: string, newPlace: NewPlace): Promise<SyncTimes> {
	// Before the server, which closes a connection that is idle meanwhile.
	const answers = requests(runs.single, 1);
	const logs = requests(runs.batches, batch);
	const loaded = await SyncServer.start(await newPlace('load'));
	const devices = Array.from({ length: learners }, () => new Device(loaded.url));
	const single = await load(devices, answers);
	const batches = await load(devices, logs);
	const { megabytes } = loaded;
	const pulling = await pullingTime(loaded.url);
	await loaded.stop();

	const [few, many] = [await newPlace('few'), await newPlace('many')];
	const pushing = await pushingTimes([few, many], [stored.few, stored.many]);
	return { database, batches, single, megabytes, pulling, ...pushing };
}

/** Of each learner, so many of so many events. */
function requests(rounds: number, size: number): SealedEvent[][][] {
	return Array.from({ length: learners }, () => Array.from({ length: rounds }, () => someEvents(size)));
}

/** Each device sends one request after the other. */
async function load(devices: Device[], pushes: SealedEvent[][][]): Promise<Load> {
	const times: number[] = [];
	let refusedInAll = 0;
	const begun = performance.now();
	await Promise.all(
		devices.map(async (device, place) => {
			for (const push of pushes[place] ?? []) {
				const { ms, refused } = await device.sync(push);
				times.push(ms);
				refusedInAll += refused;
			}
		})
	);
	const seconds = (performance.now() - begun) / 1000;
	return {
		eventsPerSecond: pushes.flat(2).length / seconds,
		p50: quantile(times, 0.5),
		p99: quantile(times, 0.99),
		refused: refusedInAll
	};
}

async function pullingTime(url: string): Promise<number> {
	const first = new Device(url);
	for (let sent = 0; sent < stored.pulled; sent += batch) await first.sync(someEvents(batch));
	const second = new Device(url, first.token);
	const begun = performance.now();
	await second.pull();
	return performance.now() - begun;
}

/** In turn, so that whatever else the machine does weighs on both. */
async function pushingTimes(
	places: [Place, Place],
	sizes: [number, number]
): Promise<Pick<SyncTimes, 'pushing' | 'idle'>> {
	const sides = [];
	for (const [index, place] of places.entries()) {
		const token = randomBytes(32).toString('base64url');
		const filled = await fill(place, token, sizes[index] ?? 0);
		const server = await SyncServer.start(place);
		const device = new Device(server.url, token, filled);
		sides.push({ server, device, times: [] as number[] });
	}
	for (let run = 0; run < runs.pushing; run++) {
		for (const { device, times } of sides) times.push((await device.sync(someEvents(1))).ms);
	}
	const idle = await sides.at(-1)?.device.sync();
	for (const { server } of sides) await server.stop();
	const [few = NaN, many = NaN] = sides.map(({ times }) => quantile(times, 0.5));
	return { pushing: { few, many }, idle: { sent: idle?.sent ?? NaN, received: idle?.received ?? NaN } };
}

/** Past the server, for time's sake. Resolves to where it ends. */
async function fill(place: Place, token: string, events: number) {
	const store = openStore(place, { events, bytes: Number.MAX_SAFE_INTEGER });
	const learner = createHash('sha256').update(Buffer.from(token, 'base64url')).digest('hex');
	let [after, last] = [0, ''];
	while (after < events) {
		const push = someEvents(Math.min(batch, events - after));
		const answer = await store.exchange(learner, { after, push });
		if (!answer.ok) throw new Error(answer.reason);
		after += push.length;
		last = push.at(-1)?.id ?? last;
	}
	await store.close();
	return { after, last };
}

async function query<Row extends Record<string, unknown>>(connectionString: string, text: string) {
	const client = new Client({ connectionString });
	await client.connect();
	try {
		return await client.query<Row>(text);
	} finally {
		await client.end();
	}
}
