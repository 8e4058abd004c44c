import { NIL, v5 as uuidv5 } from 'uuid';
import type { StoredEvent } from '$lib/progress/events';
import { canonical } from '$lib/progress/same';
import type { Arrival } from '$lib/sync/replica';
import { parsed } from './parsed';
import { add, clockIn, markUnsent, type Stamps, type Writing } from './write';

interface TakenIn {
	added: StoredEvent[];
	replaced: boolean;
	/** So many could not be read. */
	unread: number;
}

/** What the server has: from now on none of it is unsent. */
export async function takeIn(
	writing: Writing,
	arrivals: readonly Arrival[],
	stamps: Stamps
): Promise<TakenIn> {
	const [log, unsent] = [writing.objectStore('events'), writing.objectStore('unsent')];
	const clock = await clockIn(writing, stamps);
	const taken: TakenIn = { added: [], replaced: false, unread: 0 };
	for (const { id, event } of arrivals) {
		// One by one: what comes first may have made room for the next.
		const row = await log.get(id);
		const [own] = parsed([row]);
		await unsent.delete(id);
		// The server keeps it for a version that can read it, as this device keeps what it has.
		if (!event || (row && !own)) {
			taken.unread++;
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

/**
 * Two devices gave one id to two events. The server's has it from now on; the own one is recorded again under an id
 * that hangs on the old one and its content alone, so that all devices that had it give it the same.
 */
async function replace(writing: Writing, own: StoredEvent, event: StoredEvent): Promise<void> {
	const log = writing.objectStore('events');
	for (const course of new Set([own.course, event.course])) await forgetFold(writing, course);
	await log.put(event);
	const again = { ...own, id: uuidv5(canonical(own), NIL) };
	if ((await log.getKey(again.id)) !== undefined) return;
	await add(writing, again);
	await markUnsent(writing, [again]);
}

/** The fold holds what is no longer so: the course is folded anew from its log. */
async function forgetFold(writing: Writing, course: string): Promise<void> {
	await writing.objectStore('folds').delete(course);
	const tail = writing.objectStore('tail');
	for (const key of await tail.index('course').getAllKeys(course)) await tail.delete(key);
}
