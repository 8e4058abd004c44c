import { absorb, emptyFold, refold, type CourseFold, type Outline } from '$lib/progress/course-fold';
import type { StoredEvent } from '$lib/progress/events';
import { answersTo } from './answers';
import { parsed } from './parsed';
import type { Database } from './schema';

/** So many events may be folded at every opening before it is worth storing what they come to. */
const longestTail = 50;

/** P5: a course's fold, from the stored one and what came after it; `keep` stores it where that is worth it. */
export async function openFold(
	db: Database,
	outline: Outline
): Promise<{ fold: CourseFold; tail: StoredEvent[]; keep: () => Promise<void> }> {
	const { course } = outline;
	const reading = db.transaction(['folds', 'tail', 'events']);
	const log = reading.objectStore('events');
	const stored = await reading.objectStore('folds').get(course);
	const arrivals = reading.objectStore('tail').index('course');
	const keys = stored ? await arrivals.getAllKeys(course) : [];
	const rows = stored
		? await Promise.all((await arrivals.getAll(course)).map(({ event }) => log.get(event)))
		: await log.index('course').getAll(course);
	const tail = parsed(rows);
	const fold = await goOn(db, stored?.fold ?? emptyFold, tail, outline);
	const keep = async () => {
		if (tail.length <= longestTail) return;
		await keepFold(db, course, fold, { keys, rows: rows.length, generation: stored?.generation ?? 0 });
	};
	return { fold, tail, keep };
}

/** The fold with more events of the log. */
export async function goOn(
	db: Database,
	before: CourseFold,
	events: readonly StoredEvent[],
	outline: Outline
): Promise<CourseFold> {
	const { fold, stale } = absorb(before, events, outline);
	if (stale.length === 0) return fold;
	return refold(fold, stale, await answersTo(db, outline.course, stale), outline);
}

/** What a fold was made of. */
interface Source {
	/** Of the tail that it has had. */
	keys: readonly number[];
	/** Of the log that were read, where nothing was stored. */
	rows: number;
	/** Of the stored fold; 0: nothing was stored. */
	generation: number;
}

/** Stores it, unless another tab has stored one meanwhile or, where there was none, added to the log. */
export async function keepFold(
	db: Database,
	course: string,
	fold: CourseFold,
	{ keys, rows, generation }: Source
): Promise<void> {
	const writing = db.transaction(['folds', 'tail', 'events'], 'readwrite');
	const folds = writing.objectStore('folds');
	const events = writing.objectStore('events').index('course');
	const same = ((await folds.get(course))?.generation ?? 0) === generation;
	// Without a stored fold, what is added leaves nothing in the tail.
	if (same && (generation > 0 || (await events.count(course)) === rows)) {
		await folds.put({ fold, generation: generation + 1 }, course);
		await Promise.all(keys.map((key) => writing.objectStore('tail').delete(key)));
	}
	await writing.done;
}
