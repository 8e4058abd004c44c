import { isKnown, type EventOf, type StoredEvent } from '$lib/progress/events';
import { inOrder } from '$lib/progress/order';
import { parsed } from './parsed';
import type { Database } from './schema';

/** All answers to these questions, in order. */
export async function answersTo(
	db: Database,
	course: string,
	questions: readonly string[]
): Promise<EventOf<'answered'>[]> {
	const log = db.transaction('events').store.index('question');
	// An array is greater than any string: this takes in every print.
	const of = (id: string) => IDBKeyRange.bound(['answered', course, id], ['answered', course, id, []]);
	const rows = await Promise.all(questions.map((id) => log.getAll(of(id))));
	return parsed(rows.flat()).filter(isOf('answered')).sort(inOrder);
}

/** P4: the wording that an answer with this print was an answer to. */
export async function wordingOf(
	db: Database,
	course: string,
	question: string,
	print: string
): Promise<EventOf<'asked'> | null> {
	const row = await db.getFromIndex('events', 'question', ['asked', course, question, print]);
	return parsed([row]).find(isOf('asked')) ?? null;
}

function isOf<T extends 'asked' | 'answered'>(type: T) {
	return (event: StoredEvent): event is EventOf<T> => isKnown(event) && event.type === type;
}
