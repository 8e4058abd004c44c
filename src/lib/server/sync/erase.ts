import type { SyncStore } from '$lib/server/store/store';
import { noContent, refuse, refuseToken } from './answer';
import type { Endpoint } from './endpoint';
import type { Gate } from './gate';
import { learnerOf } from './token';

interface Parts {
	store: SyncStore;
	gate: Gate;
}

/** `DELETE`: everything of the learner, but that there was one. */
export function erase({ store, gate }: Parts): Endpoint {
	return async (request, address) => {
		const learner = learnerOf(request.headers.get('authorization'));
		if (learner === null) return refuseToken();
		const slow = gate.learner(learner);
		if (slow) return slow;
		// What stays of a learner never heard of is as much as a new one leaves.
		const refused = (await store.knows(learner)) ? null : gate.newLearner(address);
		if (refused) return refused;
		return (await store.erase(learner)) ? noContent() : refuse('erased', 'This learner was erased before.');
	};
}
