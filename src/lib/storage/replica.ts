import type { StoredEvent } from '$lib/progress/events';
import type { Arrival, Place, Replica, SyncState, Taken } from '$lib/sync/replica';
import type { Secret } from '$lib/sync/secret';
import { parsed } from './parsed';
import type { Database } from './schema';
import { markAllUnsent } from './sync-switch';
import { takeIn, takeInFormer } from './take-in';
import { markUnsent, write, type Stamps, type Writing } from './write';

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

	const put = (writing: Writing, state: SyncState) => writing.objectStore('sync').put(state, 'state');

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
		take: (secret, { events, whole, reader }) =>
			change(secret, async (writing, state) => {
				const { unread, aside, ...news } = await takeIn(writing, events, stamps);
				await put(writing, {
					...state,
					...placeAfter(events, state),
					pulled: state.pulled || whole,
					aside: [...state.aside, ...aside],
					unread: state.unread + unread,
					reader
				});
				return news;
			}),
		rewind: (secret) =>
			change(secret, async (writing, state) => {
				await markAllUnsent(writing, fromTheBeginning(state));
				return {};
			}),
		reread: (secret) =>
			change(secret, async (writing, state) => {
				const before = fromTheBeginning(state);
				const again = state.aside.filter((each) => !before.aside.includes(each));
				await put(writing, before);
				await markUnsent(
					writing,
					parsed(await Promise.all(again.map(({ id }) => writing.objectStore('events').get(id))))
				);
				return {};
			}),
		setAside: (secret, aside) =>
			change(secret, async (writing, state) => {
				for (const { id } of aside) await writing.objectStore('unsent').delete(id);
				await put(writing, { ...state, aside: [...state.aside, ...aside] });
				return {};
			}),
		settle: (secret, outcome) =>
			change(secret, async (writing, state) => {
				await put(writing, { ...state, ...outcome });
				return {};
			}),
		formers: () => db.getAll('formers'),
		takeFormer: (secret, former, events) =>
			change(secret, async (writing) => {
				const formers = writing.objectStore('formers');
				const row = await formers.get(former);
				if (!row) return {};
				await formers.put({ ...row, ...placeAfter(events, row) });
				return { added: await takeInFormer(writing, events, stamps) };
			}),
		async forgetFormer(former) {
			const written = await write(db, (writing) => writing.objectStore('formers').delete(former));
			if (written.ok) onChange({ added: [], replaced: false });
			return written.ok ? { ok: true } : { ok: false, reason: written.reason };
		}
	};
}

function placeAfter(events: readonly Arrival[], { after, last }: Place): Place {
	const end = events.at(-1);
	return end ? { after: end.seq, last: end.id } : { after, last };
}

/** What was set aside for what the server has of it is looked at again. */
function fromTheBeginning(state: SyncState): SyncState {
	const aside = state.aside.filter(({ reason }) => reason !== 'unread');
	return { ...state, after: 0, last: null, pulled: false, aside, unread: 0 };
}
