import { limits, type NumberedEvent } from '$lib/sync/protocol';
import { pageOf } from './page';
import type { Exchange, Exchanged, Learner, Quota, SyncStore } from './store';

interface Log {
	events: NumberedEvent[];
	bytes: number;
	erased: boolean;
}

/** The model that the real stores are held to; nothing outlives it. */
export function openMemoryStore(quota: Quota): SyncStore {
	const logs = new Map<Learner, Log>();

	function exchange(learner: Learner, { after, last, push }: Exchange): Exchanged {
		const log = logs.get(learner) ?? { events: [], bytes: 0, erased: false };
		if (log.erased) return { ok: false, reason: 'erased' };
		const head = log.events.length;
		const other = after > 0 && last !== undefined && log.events[after - 1]?.id !== last;
		if (after > head || other) return { ok: false, reason: 'rewound' };

		const ids = new Set(log.events.map(({ id }) => id));
		const fresh = push.filter(({ id }) => !ids.has(id) && ids.add(id));
		const bytes = fresh.reduce((sum, { sealed }) => sum + sealed.length, log.bytes);
		if (fresh.length > 0) {
			if (head + fresh.length > quota.events || bytes > quota.bytes) return { ok: false, reason: 'full' };
			const numbered = fresh.map(({ id, sealed }, index) => ({ seq: head + index + 1, id, sealed }));
			logs.set(learner, { events: [...log.events, ...numbered], bytes, erased: false });
		}
		const rows = logs.get(learner)?.events.slice(after, after + limits.page + 1) ?? [];
		return { ok: true, page: pageOf(rows) };
	}

	return {
		kind: 'memory',
		exchange: (learner, request) => Promise.resolve(exchange(learner, request)),
		knows: (learner) => Promise.resolve(logs.has(learner)),
		erase(learner) {
			const again = logs.get(learner)?.erased ?? false;
			logs.set(learner, { events: [], bytes: 0, erased: true });
			return Promise.resolve(!again);
		},
		check: () => Promise.resolve(),
		close: () => Promise.resolve()
	};
}
