import { openDB, type StoreNames } from 'idb';
import { v7 as uuidv7 } from 'uuid';
import { parseEvent, type EventDraft, type StoredEvent } from '$lib/progress/events';
import { migrations, type Database, type ProgressSchema } from './schema';

export interface StoreOptions {
	/** The site's base path: two sites on one origin never meet. */
	base: string;
	/** Milliseconds since 1970. */
	clock: () => number;
	random: (bytes: number) => Uint8Array;
	/** This tab's connection is gone: another tab upgrades the database, or the browser closed it. */
	onLost: () => void;
}

export type Opened = { ok: true; store: ProgressStore } | { ok: false; reason: 'unavailable' | 'newer' };

/** `full`: no room; `unavailable`: the storage is closed or broken. Nothing was written. */
export type Appended = { ok: true; events: StoredEvent[] } | { ok: false; reason: 'full' | 'unavailable' };

export interface ProgressStore {
	/** P1: resolves with `ok` only after the transaction, strictly durable, has completed. All or nothing. */
	append(drafts: readonly EventDraft[]): Promise<Appended>;
	/** A course's events, in no order. Rows that no longer parse stay where they are and are left out. */
	events(course: string): Promise<StoredEvent[]>;
	/** What any tab appends, this one included. Returns the way to stop listening. */
	onAppend(listener: (events: readonly StoredEvent[]) => void): () => void;
	close(): void;
}

/**
 * Opens the learner's log on this device.
 *
 * @see https://www.w3.org/TR/IndexedDB/ for `durability`, `blocking` and `terminated`
 */
export async function openProgressStore(options: StoreOptions): Promise<Opened> {
	const name = `carrel:${options.base}:progress`;
	const lost = () => {
		database?.close();
		options.onLost();
	};
	let database: Database | undefined;
	try {
		database = await openDB<ProgressSchema>(name, migrations.length, {
			upgrade(db, from, _to, transaction) {
				for (const migrate of migrations.slice(from)) migrate(db, transaction);
			},
			// An older tab is told by its own `blocking` and lets go: there is nothing to do but wait.
			blocked() {},
			blocking: lost,
			terminated: lost
		});
	} catch (error) {
		const newer = error instanceof DOMException && error.name === 'VersionError';
		return { ok: false, reason: newer ? 'newer' : 'unavailable' };
	}
	return { ok: true, store: makeStore(database, new BroadcastChannel(name), options) };
}

function makeStore(db: Database, channel: BroadcastChannel, options: StoreOptions): ProgressStore {
	const listeners = new Set<(events: readonly StoredEvent[]) => void>();
	const tell = (events: readonly StoredEvent[]) => {
		for (const listener of listeners) listener(events);
	};
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (Array.isArray(data)) tell(parsed(data));
	};

	return {
		async append(drafts) {
			try {
				const events = await write(db, drafts, options);
				channel.postMessage(events);
				tell(events);
				return { ok: true, events };
			} catch (error) {
				const full = error instanceof DOMException && error.name === 'QuotaExceededError';
				return { ok: false, reason: full ? 'full' : 'unavailable' };
			}
		},
		async events(course) {
			return parsed(await db.getAllFromIndex('events', 'course', course));
		},
		onAppend(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			channel.close();
			db.close();
		}
	};
}

/** One transaction stamps and adds the events, so that no two tabs give out the same `n` unseen. */
async function write(
	db: Database,
	drafts: readonly EventDraft[],
	options: StoreOptions
): Promise<StoredEvent[]> {
	const stores: StoreNames<ProgressSchema>[] = ['events', 'clock'];
	const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
	const clock = (await transaction.objectStore('clock').get('device')) ?? {
		device: uuidv7({ msecs: options.clock(), random: options.random(16) }),
		n: 0
	};
	const events = drafts.map((draft): StoredEvent => {
		clock.n += 1;
		const msecs = options.clock();
		return {
			...draft,
			id: uuidv7({ msecs, random: options.random(16) }),
			at: new Date(msecs).toISOString(),
			n: clock.n,
			device: clock.device
		};
	});
	const log = transaction.objectStore('events');
	await Promise.all([
		...events.map((event) => log.add(event)),
		transaction.objectStore('clock').put(clock, 'device'),
		transaction.done
	]);
	return events;
}

function parsed(rows: readonly unknown[]): StoredEvent[] {
	return rows.flatMap((row) => {
		const result = parseEvent(row);
		return result.ok ? [result.event] : [];
	});
}
