import { limits, type NumberedEvent } from '$lib/sync/protocol';
import { pageOf } from './page';
import type { Exchange, Exchanged, Learner, Quota, SyncStore } from './store';

export interface Log {
	events: NumberedEvent[];
	/** The greatest number given out; after a restored backup, above every number given out before it. */
	head: number;
	bytes: number;
	erased: boolean;
}

const nothing: Log = { events: [], head: 0, bytes: 0, erased: false };

/**
 * The model that the real stores are held to.
 *
 * @param logs never changed in place: a copy of the map is a backup
 */
export function openMemoryStore(quota: Quota, logs = new Map<Learner, Log>()): SyncStore {
	function exchange(learner: Learner, { after, last, push }: Exchange): Exchanged {
		const log = logs.get(learner) ?? nothing;
		if (log.erased) return { ok: false, reason: 'erased' };
		const other = after > 0 && last !== undefined && log.events.find(({ seq }) => seq === after)?.id !== last;
		if (after > log.head || other) return { ok: false, reason: 'rewound' };

		const ids = new Set(log.events.map(({ id }) => id));
		const fresh = push.filter(({ id }) => !ids.has(id) && ids.add(id));
		const bytes = fresh.reduce((sum, { sealed }) => sum + sealed.length, log.bytes);
		if (fresh.length > 0) {
			const full = log.events.length + fresh.length > quota.events || bytes > quota.bytes;
			if (full) return { ok: false, reason: 'full' };
			const numbered = fresh.map(({ id, sealed }, index) => ({ seq: log.head + index + 1, id, sealed }));
			const events = [...log.events, ...numbered];
			logs.set(learner, { events, head: log.head + fresh.length, bytes, erased: false });
		}
		const later = logs.get(learner)?.events.filter(({ seq }) => seq > after) ?? [];
		return { ok: true, page: pageOf(later.slice(0, limits.page + 1)) };
	}

	return {
		kind: 'memory',
		exchange: (learner, request) => Promise.resolve(exchange(learner, request)),
		knows: (learner) => Promise.resolve(logs.has(learner)),
		erase(learner) {
			const again = logs.get(learner)?.erased ?? false;
			logs.set(learner, { ...nothing, erased: true });
			return Promise.resolve(!again);
		},
		check: () => Promise.resolve(),
		close: () => Promise.resolve()
	};
}
