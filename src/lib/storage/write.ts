import type { IDBPTransaction } from 'idb';
import { v7 as uuidv7 } from 'uuid';
import type { StoredEvent } from '$lib/progress/events';
import { stores, type Clock, type Database, type ProgressSchema } from './schema';

/** What an event is stamped from. */
export interface Stamps {
	/** Milliseconds since 1970. */
	clock: () => number;
	random: (bytes: number) => Uint8Array;
}

export type Writing = IDBPTransaction<ProgressSchema, typeof stores, 'readwrite'>;

/** `full`: no room; `unavailable`: the storage is closed or broken. Nothing was written. */
export type Written<T> =
	{ ok: true; value: T } | { ok: false; reason: 'full' | 'unavailable'; error: unknown };

/**
 * P1: one transaction over the log, what is kept beside it, and its clock, strictly durable; resolves after its end.
 * All or nothing.
 */
export async function write<T>(db: Database, work: (writing: Writing) => Promise<T>): Promise<Written<T>> {
	let writing: Writing | undefined;
	try {
		writing = db.transaction(stores, 'readwrite', { durability: 'strict' });
		const value = await work(writing);
		await writing.done;
		return { ok: true, value };
	} catch (error) {
		abort(writing);
		const full = error instanceof DOMException && error.name === 'QuotaExceededError';
		return { ok: false, reason: full ? 'full' : 'unavailable', error };
	}
}

/** The device's, or a new device's. */
export async function clockIn(writing: Writing, stamps: Stamps): Promise<Clock> {
	const clock = await writing.objectStore('clock').get('device');
	return clock ?? { device: uuidv7({ msecs: stamps.clock(), random: stamps.random(16) }), n: 0 };
}

/** Sync is on: what is added is to be sent. */
export async function isSynced(writing: Writing): Promise<boolean> {
	return (await writing.objectStore('sync').getKey('state')) !== undefined;
}

export function putUnsent(writing: Writing, { id, type }: StoredEvent): Promise<unknown> {
	return writing.objectStore('unsent').put(type === 'answered', id);
}

/** The server is to be sent them, if there is one. */
export async function markUnsent(writing: Writing, events: readonly StoredEvent[]): Promise<void> {
	if (await isSynced(writing)) await Promise.all(events.map((event) => putUnsent(writing, event)));
}

/** What the course's stored fold has not had. */
export function addToTail(writing: Writing, { course, id }: StoredEvent): Promise<unknown> {
	return writing.objectStore('tail').add({ course, event: id });
}

/** To the log, and to what the course's stored fold has not had: without one, the whole log is read anyway. */
export async function add(writing: Writing, event: StoredEvent): Promise<void> {
	const [, folded] = await Promise.all([
		writing.objectStore('events').add(event),
		writing.objectStore('folds').getKey(event.course)
	]);
	if (folded !== undefined) await addToTail(writing, event);
}

/** An `add` that failed has aborted the transaction already; anything else has not. */
function abort(writing: Writing | undefined): void {
	// Its end is told by the error at hand.
	writing?.done.catch(() => undefined);
	try {
		writing?.abort();
	} catch {
		// It was over.
	}
}
