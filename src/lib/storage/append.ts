import type { IDBPTransaction } from 'idb';
import { v7 as uuidv7 } from 'uuid';
import { parseEvent, type EventDraft, type StoredEvent } from '$lib/progress/events';
import type { Database, ProgressSchema } from './schema';

/** What an event is stamped from. */
export interface Stamps {
	/** Milliseconds since 1970. */
	clock: () => number;
	random: (bytes: number) => Uint8Array;
}

/**
 * `full`: no room; `invalid`: more than an event may hold, so that it could never be read again;
 * `unavailable`: the storage is closed or broken. Nothing was written.
 */
export type Appended =
	{ ok: true; events: StoredEvent[] } | { ok: false; reason: 'full' | 'invalid' | 'unavailable' };

type Writing = IDBPTransaction<ProgressSchema, ('events' | 'clock')[], 'readwrite'>;

class InvalidEventError extends Error {
	override name = 'InvalidEventError';
}

export async function append(db: Database, drafts: readonly EventDraft[], stamps: Stamps): Promise<Appended> {
	let transaction: Writing | undefined;
	try {
		transaction = db.transaction(['events', 'clock'], 'readwrite', { durability: 'strict' });
		const events = await addAll(transaction, drafts, stamps);
		await transaction.done;
		return { ok: true, events };
	} catch (error) {
		abort(transaction);
		if (error instanceof InvalidEventError) return { ok: false, reason: 'invalid' };
		const full = error instanceof DOMException && error.name === 'QuotaExceededError';
		return { ok: false, reason: full ? 'full' : 'unavailable' };
	}
}

/** One transaction stamps and adds the events, so that no two tabs give out the same `n` unseen. */
async function addAll(
	transaction: Writing,
	drafts: readonly EventDraft[],
	stamps: Stamps
): Promise<StoredEvent[]> {
	const clocks = transaction.objectStore('clock');
	const log = transaction.objectStore('events');
	const clock = (await clocks.get('device')) ?? {
		device: uuidv7({ msecs: stamps.clock(), random: stamps.random(16) }),
		n: 0
	};
	const events: StoredEvent[] = [];
	for (const draft of drafts) {
		if (draft.type === 'asked') {
			const { type, course, question, print } = draft;
			if (await log.index('question').getKey([type, course, question, print])) continue;
		}
		const event = stamped(draft, ++clock.n, clock.device, stamps);
		await log.add(event);
		events.push(event);
	}
	await clocks.put(clock, 'device');
	return events;
}

function stamped(draft: EventDraft, n: number, device: string, stamps: Stamps): StoredEvent {
	const msecs = stamps.clock();
	const id = uuidv7({ msecs, random: stamps.random(16) });
	const parsed = parseEvent({ ...draft, id, at: new Date(msecs).toISOString(), n, device });
	if (!parsed.ok) throw new InvalidEventError(parsed.reason);
	return parsed.event;
}

/** An `add` that failed has aborted the transaction already; anything else has not. */
function abort(transaction: Writing | undefined): void {
	// Its end is told by the error at hand.
	transaction?.done.catch(() => undefined);
	try {
		transaction?.abort();
	} catch {
		// It was over.
	}
}
