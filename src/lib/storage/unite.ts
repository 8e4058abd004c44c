import type { StoredEvent } from '$lib/progress/events';
import type { Database } from './schema';
import { add, clockIn, markUnsent, write, type Stamps, type Writing } from './write';

/** `added`: what the log had not yet. */
export type United = { ok: true; added: StoredEvent[] } | { ok: false; reason: 'full' | 'unavailable' };

/** P2: a union by id with events that were stamped elsewhere. What the log has stays as it is. */
export async function unite(db: Database, events: readonly StoredEvent[], stamps: Stamps): Promise<United> {
	const written = await write(db, (writing) => addMissing(writing, events, stamps));
	return written.ok ? { ok: true, added: written.value } : { ok: false, reason: written.reason };
}

async function addMissing(
	writing: Writing,
	events: readonly StoredEvent[],
	stamps: Stamps
): Promise<StoredEvent[]> {
	const log = writing.objectStore('events');
	const clock = await clockIn(writing, stamps);
	const added: StoredEvent[] = [];
	for (const event of events) {
		// The next `n` is above every one that this device has seen.
		clock.n = Math.max(clock.n, event.n);
		if ((await log.getKey(event.id)) !== undefined) continue;
		await add(writing, event);
		added.push(event);
	}
	await writing.objectStore('clock').put(clock, 'device');
	await markUnsent(writing, added);
	return added;
}
