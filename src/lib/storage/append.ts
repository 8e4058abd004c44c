import { v7 as uuidv7 } from 'uuid';
import { parseEvent, type EventDraft, type StoredEvent } from '$lib/progress/events';
import type { Database } from './schema';
import { addToTail, clockIn, isSynced, putUnsent, write, type Stamps, type Writing } from './write';

/**
 * `full`: no room; `invalid`: more than an event may hold, so that it could never be read again;
 * `unavailable`: the storage is closed or broken. Nothing was written.
 */
export type Appended =
	{ ok: true; events: StoredEvent[] } | { ok: false; reason: 'full' | 'invalid' | 'unavailable' };

type AnswerDraft = Extract<EventDraft, { type: 'answered' }>;

class InvalidEventError extends Error {
	override name = 'InvalidEventError';
}

/** What has just been done on this device. */
export async function append(db: Database, drafts: readonly EventDraft[], stamps: Stamps): Promise<Appended> {
	const written = await write(db, (writing) => addAll(writing, drafts, stamps));
	if (written.ok) return { ok: true, events: written.value };
	return { ok: false, reason: written.error instanceof InvalidEventError ? 'invalid' : written.reason };
}

/**
 * One transaction stamps and adds the events, so that no two tabs give out the same `n` unseen. It waits once, for all
 * that has to be known, and is committed together with all that is written: each wait is a way to the browser's own
 * process and back to a page that may be busy drawing. What cannot be asked for throws, before anything is committed.
 */
async function addAll(
	writing: Writing,
	drafts: readonly EventDraft[],
	stamps: Stamps
): Promise<StoredEvent[]> {
	const [clock, fresh, folded, synced] = await Promise.all([
		clockIn(writing, stamps),
		Promise.all(drafts.map((draft) => isFresh(writing, draft))),
		Promise.all(drafts.map(({ course }) => writing.objectStore('folds').getKey(course))),
		isSynced(writing)
	]);
	const events = drafts
		.filter((_, place) => fresh[place])
		.map((draft) => stamped(draft, ++clock.n, clock.device, stamps));
	const inFold = events.filter(({ course }) => folded.includes(course));
	const written: Promise<unknown>[] = [
		...events.map((event) => writing.objectStore('events').add(event)),
		...inFold.map((event) => addToTail(writing, event)),
		...(synced ? events.map((event) => putUnsent(writing, event)) : []),
		...drafts.flatMap((draft) => (draft.type === 'answered' ? dropSheet(writing, draft) : [])),
		writing.objectStore('clock').put(clock, 'device')
	];
	writing.commit();
	await Promise.all(written);
	return events;
}

/** A wording is noted once per print. */
async function isFresh(writing: Writing, draft: EventDraft): Promise<boolean> {
	if (draft.type !== 'asked') return true;
	const { type, course, question, print } = draft;
	const noted = writing.objectStore('events').index('question');
	return (await noted.getKey([type, course, question, print])) === undefined;
}

/** What stood on the sheet is handed in: it is in the log, or on the sheet, never both. */
function dropSheet(writing: Writing, { course, question }: AnswerDraft): Promise<unknown> {
	return writing.objectStore('drafts').delete([course, question]);
}

function stamped(draft: EventDraft, n: number, device: string, stamps: Stamps): StoredEvent {
	const msecs = stamps.clock();
	const id = uuidv7({ msecs, random: stamps.random(16) });
	const parsed = parseEvent({ ...draft, id, at: new Date(msecs).toISOString(), n, device });
	if (!parsed.ok) throw new InvalidEventError(parsed.reason);
	return parsed.event;
}
