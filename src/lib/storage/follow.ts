import type { CourseFold, Outline } from '$lib/progress/course-fold';
import type { StoredEvent } from '$lib/progress/events';
import type { Database } from './schema';
import { goOn, openFold } from './stored-fold';

/** What was added; or an event was put in another's place, so that a fold of it is void. */
export type News = readonly StoredEvent[] | 'replaced';

export interface Follower {
	onFold: (fold: CourseFold) => void;
	/** The log cannot be read; nothing more is told. */
	onFailure: () => void;
}

/**
 * Tells a course's fold as soon as it is known, and again with each of its events that any tab appends.
 * Returns the way to stop.
 *
 * @param listen returns the way to stop listening
 */
export function follow(
	db: Database,
	outline: Outline,
	{ onFold, onFailure }: Follower,
	listen: (listener: (news: News) => void) => () => void
): () => void {
	const seen = new Set<string>();
	let stopped = false;
	const tell = (fold: CourseFold): CourseFold => {
		if (!stopped) onFold(fold);
		return fold;
	};
	const open = async (): Promise<CourseFold> => {
		const { fold, tail, keep } = await openFold(db, outline);
		seen.clear();
		for (const { id } of tail) seen.add(id);
		tell(fold);
		// A cache: where there is no room for it, the log is read whole again.
		await keep().catch(() => undefined);
		return fold;
	};
	const take = async (fold: CourseFold, events: readonly StoredEvent[]): Promise<CourseFold> => {
		const fresh = events.filter(({ course, id }) => course === outline.course && !seen.has(id));
		for (const { id } of fresh) seen.add(id);
		return fresh.length === 0 ? fold : tell(await goOn(db, fold, fresh, outline));
	};
	const stop = () => {
		stopped = true;
		unlisten();
	};
	const fail = () => {
		if (!stopped) onFailure();
		stop();
	};

	// Listening comes first: what is appended meanwhile may be heard and read.
	const unlisten = listen((news) => {
		turn = turn.then((fold) => (news === 'replaced' ? open() : take(fold, news)));
		turn.catch(fail);
	});
	let turn = open();
	turn.catch(fail);
	return stop;
}
