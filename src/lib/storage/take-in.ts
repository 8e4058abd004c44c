import { NIL, v5 as uuidv5 } from 'uuid';
import type { StoredEvent } from '$lib/progress/events';
import { canonical } from '$lib/progress/same';
import type { Arrival, Aside } from '$lib/sync/replica';
import { parsed } from './parsed';
import { add, clockIn, markUnsent, type Stamps, type Writing } from './write';

interface TakenIn {
	added: StoredEvent[];
	replaced: boolean;
	/** So many could not be read. */
	unread: number;
	/** The device's own that stand under ids of such. */
	aside: Aside[];
}

/** What the server has: from now on none of it is unsent. */
export async function takeIn(
	writing: Writing,
	arrivals: readonly Arrival[],
	stamps: Stamps
): Promise<TakenIn> {
	const [log, unsent] = [writing.objectStore('events'), writing.objectStore('unsent')];
	const clock = await clockIn(writing, stamps);
	const taken: TakenIn = { added: [], replaced: false, unread: 0, aside: [] };
	for (const { id, event } of arrivals) {
		// One by one: what comes first may have made room for the next.
		const row = await log.get(id);
		const [own] = parsed([row]);
		const sent = (await unsent.getKey(id)) === undefined;
		await unsent.delete(id);
		// The server keeps it for a version that can read it, as this device keeps what it has.
		if (!event || (row && !own)) {
			taken.unread++;
			// Whether the two are the same, that version will say.
			if (own && !sent) taken.aside.push({ id, reason: 'unread' });
			continue;
		}
		clock.n = Math.max(clock.n, event.n);
		if (!own) {
			await add(writing, event);
			taken.added.push(event);
		} else if (canonical(own) !== canonical(event)) {
			await replace(writing, own, event);
			taken.replaced = true;
		}
	}
	if (arrivals.length > 0) await writing.objectStore('clock').put(clock, 'device');
	return taken;
}

/** What others sent to a secret that the device has given up: the server has none of it under the new one. */
export async function takeInFormer(
	writing: Writing,
	arrivals: readonly Arrival[],
	stamps: Stamps
): Promise<StoredEvent[]> {
	const clock = await clockIn(writing, stamps);
	const added: StoredEvent[] = [];
	for (const { event } of arrivals) {
		if (!event) continue;
		clock.n = Math.max(clock.n, event.n);
		const row = await writing.objectStore('events').get(event.id);
		if (row && canonical(row) === canonical(event)) continue;
		const taken = row ? await recordAgain(writing, event) : event;
		if (!row) await add(writing, event);
		if (taken) added.push(taken);
	}
	await markUnsent(writing, added);
	if (arrivals.length > 0) await writing.objectStore('clock').put(clock, 'device');
	return added;
}

/** Two devices gave one id to two events. The server's has it from now on. */
async function replace(writing: Writing, own: StoredEvent, event: StoredEvent): Promise<void> {
	for (const course of new Set([own.course, event.course])) await forgetFold(writing, course);
	await writing.objectStore('events').put(event);
	const again = await recordAgain(writing, own);
	if (again) await markUnsent(writing, [again]);
}

/**
 * Under an id that hangs on the old one and its content alone, so that all devices that had it give it the same.
 * `null`: there it is already.
 */
async function recordAgain(writing: Writing, event: StoredEvent): Promise<StoredEvent | null> {
	const again = { ...event, id: uuidv5(canonical(event), NIL) };
	if ((await writing.objectStore('events').getKey(again.id)) !== undefined) return null;
	await add(writing, again);
	return again;
}

/** The fold holds what is no longer so: the course is folded anew from its log. */
async function forgetFold(writing: Writing, course: string): Promise<void> {
	await writing.objectStore('folds').delete(course);
	const tail = writing.objectStore('tail');
	for (const key of await tail.index('course').getAllKeys(course)) await tail.delete(key);
}
