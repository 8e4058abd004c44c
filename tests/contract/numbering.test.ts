import { Pool } from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openStore } from '$lib/server/store/open';
import type { Exchange, Exchanged, Learner } from '$lib/server/store/store';
import type { NumberedEvent, SealedEvent } from '$lib/sync/protocol';
import { newLearner, plenty, postgres, query, someEvents } from './places';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Hostile timing: between the numbering and the commit passes a time that nobody can tell. */
const dawdle = `
	CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS
		$$ BEGIN PERFORM pg_sleep(random() * 0.02); RETURN NULL; END $$;
	CREATE CONSTRAINT TRIGGER dawdle AFTER INSERT ON events
		DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dawdle()`;

interface Instance {
	exchange: (learner: Learner, exchange: Exchange) => Promise<Exchanged>;
	close: () => Promise<void>;
}

/** What must not be: one sequence numbers everybody's events, and nobody waits for anybody. */
function openSequenceStore(connectionString: string): Instance {
	const pool = new Pool({ connectionString });
	return {
		async exchange(learner, { after, push }) {
			const client = await pool.connect();
			await client.query('BEGIN');
			for (const { id, sealed } of push) {
				const values = [learner, id, sealed];
				await client.query("INSERT INTO events VALUES ($1, nextval('everybody'), $2, $3)", values);
			}
			const text = 'SELECT seq::int, id, sealed FROM events WHERE learner = $1 AND seq > $2 ORDER BY seq';
			const { rows } = await client.query<NumberedEvent>(text, [learner, after]);
			await client.query('COMMIT');
			client.release();
			return { ok: true, page: { events: rows, more: false } };
		},
		close: () => pool.end()
	};
}

/** Of one learner: carries on after the last number it saw. */
class Device {
	readonly seen: NumberedEvent[] = [];
	constructor(
		private readonly instance: Instance,
		private readonly learner: Learner
	) {}

	async sync(push: SealedEvent[] = []): Promise<void> {
		const last = this.seen.at(-1);
		const after = last ? { after: last.seq, last: last.id } : { after: 0 };
		const answer = await this.instance.exchange(this.learner, { ...after, push });
		if (!answer.ok) throw new Error(answer.reason);
		this.seen.push(...answer.page.events);
	}
}

/** Six devices of one learner push through two instances, a seventh only asks: what each of them never saw. */
async function passedOver(instances: Instance[]): Promise<number[]> {
	const learner = newLearner();
	const deviceAt = (place: number): Device => {
		const instance = instances[place % instances.length];
		if (!instance) throw new Error('No instance.');
		return new Device(instance, learner);
	};
	const pushing = Array.from({ length: 6 }, (_, place) => deviceAt(place));
	const reader = deviceAt(0);
	const events = someEvents(pushing.length * 15);
	const pushes = Promise.all(
		pushing.map(async (device, place) => {
			for (const event of events.slice(place * 15, (place + 1) * 15)) await device.sync([event]);
		})
	);
	const ended = new AbortController();
	const ending = pushes.finally(() => ended.abort());
	while (!ended.signal.aborted) await reader.sync();
	await ending;

	const devices = [...pushing, reader];
	for (const device of devices) await device.sync();
	return devices.map(({ seen }) => {
		const ids = new Set(seen.map(({ id }) => id));
		expect(ids.size).toBe(seen.length);
		return events.filter(({ id }) => !ids.has(id)).length;
	});
}

describe.runIf(postgres.here)('two instances on one PostgreSQL, which commits when it likes', () => {
	let url: string;
	beforeAll(async () => {
		const place = await postgres.create();
		if (place.kind !== 'postgres') throw new Error(place.kind);
		url = place.url;
		const store = openStore(place, plenty);
		await store.check();
		await store.close();
		await query(url, `${dawdle}; CREATE SEQUENCE everybody`);
	});

	async function passedOverIn(open: () => Instance): Promise<number[]> {
		const instances = [open(), open()];
		try {
			return await passedOver(instances);
		} finally {
			for (const instance of instances) await instance.close();
		}
	}

	test('S3: no device ever passes over a number that commits later', async () => {
		expect(await passedOverIn(() => openStore({ kind: 'postgres', url }, plenty))).toEqual(Array(7).fill(0));
	});

	test('S3: with one global sequence instead, devices do', async () => {
		const lost = await passedOverIn(() => openSequenceStore(url));
		expect(Math.max(...lost)).toBeGreaterThan(0);
	});
});
