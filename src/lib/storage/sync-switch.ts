import type { SyncState } from '$lib/sync/replica';
import type { Secret } from '$lib/sync/secret';
import type { Database } from './schema';
import { write, type Written, type Writing } from './write';

/** How sync stands on this device, for the learner. */
export interface SyncStanding extends SyncState {
	/** Answers that the server may not have. */
	answers: number;
	/** The same, of all events. */
	events: number;
}

/** From now on with this secret: whatever the device has may be new to the server. */
export function begin(db: Database, secret: Secret, former: Secret | null): Promise<Written<void>> {
	return write(db, (writing) =>
		markAllUnsent(writing, {
			secret,
			after: 0,
			last: null,
			pulled: false,
			aside: [],
			unread: 0,
			synced: null,
			trouble: null,
			former
		})
	);
}

/** The device keeps all it has, and forgets the secret. */
export function end(db: Database): Promise<Written<void>> {
	return write(db, async (writing) => {
		await Promise.all([writing.objectStore('sync').clear(), writing.objectStore('unsent').clear()]);
	});
}

export async function standing(db: Database): Promise<SyncStanding | null> {
	const reading = db.transaction(['sync', 'unsent']);
	const state = await reading.objectStore('sync').get('state');
	if (!state) return null;
	const unsent = await reading.objectStore('unsent').getAll();
	return { ...state, answers: unsent.filter(Boolean).length, events: unsent.length };
}

/** But for what was found too large already. */
export async function markAllUnsent(writing: Writing, state: SyncState): Promise<void> {
	await writing.objectStore('sync').put(state, 'state');
	const [log, unsent] = [writing.objectStore('events'), writing.objectStore('unsent')];
	await unsent.clear();
	// An array is greater than any string: every course, question and print.
	const answered = IDBKeyRange.bound(['answered'], ['answered', []]);
	const answers = new Set(await log.index('question').getAllKeys(answered));
	const aside = new Set(state.aside);
	for (const id of await log.getAllKeys()) {
		if (!aside.has(id)) await unsent.put(answers.has(id), id);
	}
}
