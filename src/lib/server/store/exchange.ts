import type { SealedEvent } from '$lib/sync/protocol';
import { pageOf } from './page';
import type { Script } from './script';
import * as statements from './statements';
import type { Exchange, Exchanged, Learner, Quota } from './store';

interface Bounds {
	quota: Quota;
	/** S7: what is numbered from now on is numbered above it. */
	floor: number;
}

/** An exchange that only asks holds nobody up, and leaves no trace of a learner who never pushed. */
export function* exchange(
	learner: Learner,
	{ after, last, push }: Exchange,
	{ quota, floor }: Bounds
): Script<Exchanged> {
	const log = yield* push.length > 0 ? statements.holdLog(learner) : statements.findLog(learner);
	if (log?.erased) return { ok: false, reason: 'erased' };
	if (after > (log?.head ?? 0)) return { ok: false, reason: 'rewound' };
	if (after > 0 && last !== undefined && (yield* statements.idAt(learner, after)) !== last) {
		return { ok: false, reason: 'rewound' };
	}
	if (log && push.length > 0) {
		const fresh = yield* unknownOf(learner, push);
		const events = log.events + fresh.length;
		const bytes = fresh.reduce((sum, { sealed }) => sum + sealed.length, log.bytes);
		if (fresh.length > 0) {
			if (events > quota.events || bytes > quota.bytes) return { ok: false, reason: 'full' };
			const start = Math.max(log.head, floor);
			const numbered = fresh.map(({ id, sealed }, index) => ({ seq: start + index + 1, id, sealed }));
			yield* statements.addEvents(learner, numbered);
			yield* statements.storeLog(learner, { head: start + fresh.length, events, bytes });
		}
	}
	return { ok: true, page: pageOf(yield* statements.eventsAfter(learner, after)) };
}

/** S1: of two with one id the first counts, wherever it came from. */
function* unknownOf(learner: Learner, push: readonly SealedEvent[]): Script<SealedEvent[]> {
	const ids = push.map(({ id }) => id);
	const known = yield* statements.knownOf(learner, ids);
	return push.filter(({ id }) => !known.has(id) && known.add(id));
}

/** Not `ok`: the learner had been erased before. */
export function* erase(learner: Learner): Script<{ ok: boolean }> {
	const log = yield* statements.holdLog(learner);
	if (log?.erased) return { ok: false };
	yield* statements.eraseLog(learner);
	return { ok: true };
}

export function* knows(learner: Learner): Script<{ ok: true; known: boolean }> {
	return { ok: true, known: (yield* statements.findLog(learner)) !== undefined };
}
