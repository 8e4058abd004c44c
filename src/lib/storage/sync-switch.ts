import type { SyncState, Taken } from '$lib/sync/replica';
import type { Secret } from '$lib/sync/secret';
import type { Database } from './schema';
import { write, type Writing } from './write';

/** How sync stands on this device, for the learner. */
export interface SyncStanding extends SyncState {
	/** Answers that the server may not have. */
	answers: number;
	/** The same, of all events. */
	events: number;
}

/** Which secret follows which. */
export interface Change {
	/** The device's until now, as the learner saw it; `null`: sync is off. */
	from: Secret | null;
	to: Secret;
	/** What the server has of the one until now is to be erased. */
	erases?: boolean;
}

/** From now on with another secret: whatever the device has may be new to the server. */
export async function begin(db: Database, { from, to, erases = false }: Change): Promise<Taken> {
	const written = await write(db, async (writing) => {
		const before = (await writing.objectStore('sync').get('state')) ?? null;
		// Another tab was faster: its secret may be written down already.
		if ((before?.secret ?? null) !== from) return false;
		const formers = writing.objectStore('formers');
		if (before && erases) {
			const { secret, after, last } = before;
			await formers.put({ secret, after, last });
		}
		await formers.delete(to);
		await markAllUnsent(writing, {
			secret: to,
			after: 0,
			last: null,
			pulled: false,
			aside: [],
			unread: 0,
			reader: 0,
			synced: null,
			trouble: null,
			wait: null
		});
		return true;
	});
	if (!written.ok) return { ok: false, reason: written.reason };
	return written.value ? { ok: true } : { ok: false, reason: 'changed' };
}

/** The device keeps all it has, and forgets this secret; but not what is still to be erased. */
export async function end(db: Database, secret: Secret): Promise<Taken> {
	const written = await write(db, async (writing) => {
		if ((await writing.objectStore('sync').get('state'))?.secret !== secret) return false;
		await Promise.all([writing.objectStore('sync').clear(), writing.objectStore('unsent').clear()]);
		return true;
	});
	if (!written.ok) return { ok: false, reason: written.reason };
	return written.value ? { ok: true } : { ok: false, reason: 'changed' };
}

export async function standing(db: Database): Promise<{ standing: SyncStanding | null; erasing: boolean }> {
	const reading = db.transaction(['sync', 'unsent', 'formers']);
	const [state, unsent, formers] = await Promise.all([
		reading.objectStore('sync').get('state'),
		reading.objectStore('unsent').getAll(),
		reading.objectStore('formers').count()
	]);
	const standing = state ? { ...state, answers: unsent.filter(Boolean).length, events: unsent.length } : null;
	return { standing, erasing: formers > 0 };
}

/** But for what was set aside. */
export async function markAllUnsent(writing: Writing, state: SyncState): Promise<void> {
	await writing.objectStore('sync').put(state, 'state');
	const [log, unsent] = [writing.objectStore('events'), writing.objectStore('unsent')];
	await unsent.clear();
	// An array is greater than any string: every course, question and print.
	const answered = IDBKeyRange.bound(['answered'], ['answered', []]);
	const answers = new Set(await log.index('question').getAllKeys(answered));
	const aside = new Set(state.aside.map(({ id }) => id));
	const ids = (await log.getAllKeys()).filter((id) => !aside.has(id));
	// At once: an answer given meanwhile waits until all are written.
	await Promise.all(ids.map((id) => unsent.put(answers.has(id), id)));
}
