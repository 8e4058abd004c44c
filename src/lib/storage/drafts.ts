import type { Database, Draft } from './schema';

/** Of a course, by question. */
export async function draftsIn(db: Database, course: string): Promise<Map<string, Draft>> {
	const own = IDBKeyRange.bound([course], [course, []]);
	const reading = db.transaction('drafts');
	const [keys, drafts] = await Promise.all([reading.store.getAllKeys(own), reading.store.getAll(own)]);
	return new Map(keys.flatMap(([, question], place) => (drafts[place] ? [[question, drafts[place]]] : [])));
}

/** As durable as an answer. @param draft `null`: it was handed in, or emptied. */
export async function keepDraft(
	db: Database,
	course: string,
	question: string,
	draft: Draft | null
): Promise<void> {
	const writing = db.transaction('drafts', 'readwrite', { durability: 'strict' });
	if (draft === null) await writing.store.delete([course, question]);
	else await writing.store.put(draft, [course, question]);
	await writing.done;
}
