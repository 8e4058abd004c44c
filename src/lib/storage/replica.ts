import type { StoredEvent } from '$lib/progress/events';
import type { Replica, SyncState, Taken } from '$lib/sync/replica';
import type { Secret } from '$lib/sync/secret';
import type { Database } from './schema';
import { markAllUnsent } from './sync-switch';
import { takeIn } from './take-in';
import { write, type Stamps, type Writing } from './write';

/** What a change of the replica may have to tell. */
export interface News {
	added: StoredEvent[];
	/** An event was put in another's place: what was folded of these courses is void. */
	replaced: boolean;
}

/** @param onChange after each change that was written */
export function makeReplica(db: Database, stamps: Stamps, onChange: (news: News) => void): Replica {
	/** The change is written only if the device is still with this secret. */
	async function change(
		secret: Secret,
		work: (writing: Writing, state: SyncState) => Promise<Partial<News>>
	): Promise<Taken> {
		const written = await write(db, async (writing) => {
			const state = await writing.objectStore('sync').get('state');
			return state?.secret === secret ? work(writing, state) : null;
		});
		if (!written.ok) return { ok: false, reason: written.reason };
		if (!written.value) return { ok: false, reason: 'changed' };
		onChange({ added: [], replaced: false, ...written.value });
		return { ok: true };
	}

	return {
		async state() {
			return (await db.get('sync', 'state')) ?? null;
		},
		async unsent(most) {
			const reading = db.transaction(['unsent', 'events']);
			const ids = await reading.objectStore('unsent').getAllKeys(null, most);
			const rows = await Promise.all(ids.map((id) => reading.objectStore('events').get(id)));
			return rows.filter((row) => row !== undefined);
		},
		take: (secret, arrivals) =>
			change(secret, async (writing, state) => {
				const { unread, ...news } = await takeIn(writing, arrivals.events, stamps);
				await writing.objectStore('sync').put(
					{
						...state,
						after: arrivals.next,
						last: arrivals.events.at(-1)?.id ?? state.last,
						pulled: state.pulled || arrivals.whole,
						unread: state.unread + unread
					},
					'state'
				);
				return news;
			}),
		rewind: (secret) =>
			change(secret, async (writing, state) => {
				await markAllUnsent(writing, { ...state, after: 0, last: null, pulled: false, unread: 0 });
				return {};
			}),
		setAside: (secret, ids) =>
			change(secret, async (writing, state) => {
				for (const id of ids) await writing.objectStore('unsent').delete(id);
				const aside = [...new Set([...state.aside, ...ids])];
				await writing.objectStore('sync').put({ ...state, aside }, 'state');
				return {};
			}),
		settle: (secret, outcome) =>
			change(secret, async (writing, state) => {
				await writing.objectStore('sync').put({ ...state, ...outcome }, 'state');
				return {};
			})
	};
}
