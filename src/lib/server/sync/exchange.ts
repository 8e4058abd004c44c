import type { Learner, SyncStore } from '$lib/server/store/store';
import { protocol, type SyncAnswer, type SyncRequest } from '$lib/sync/protocol';
import { jsonText, refuse, refuseToken, tooMuch } from './answer';
import { parseAsked } from './asked';
import { readBody } from './body';
import type { Endpoint } from './endpoint';
import type { Gate } from './gate';
import type { Memory } from './holding';
import { learnerOf } from './token';

interface Parts {
	store: SyncStore;
	gate: Gate;
	memory: Memory;
}

const refusals = {
	rewound: 'One of us went back in time: ask from 0, and push what is missing.',
	erased: 'This learner was erased.',
	full: 'This learner may keep no more here.'
} as const;

/** `POST`: what the device has, for what it has not. What costs least is asked first. */
export function exchange({ store, gate, memory }: Parts): Endpoint {
	async function exchanged(learner: Learner, asked: SyncRequest, address: string): Promise<Response> {
		const { after, last, push } = asked;
		// With another `after`, nobody comes into being.
		const mayBegin = after === 0 && push.length > 0 && !(await store.knows(learner));
		const slow = mayBegin ? gate.newLearner(address) : null;
		if (slow) return slow;
		const result = await store.exchange(learner, { after, ...(last !== undefined && { last }), push });
		if (!result.ok) return refuse(result.reason, refusals[result.reason]);
		const { events, more } = result.page;
		const answer: SyncAnswer = { protocol, events, next: events.at(-1)?.seq ?? after, more };
		const text = JSON.stringify(answer);
		const holding = memory.hold(address);
		if (!holding.take(text.length)) return tooMuch();
		return jsonText(text, () => holding.release());
	}

	return async (request, address) => {
		const learner = learnerOf(request.headers.get('authorization'));
		if (learner === null) return refuseToken();
		const slow = gate.learner(learner);
		if (slow) return slow;
		const holding = memory.hold(address);
		try {
			const body = await readBody(request, holding);
			if (!body.ok) return body.response;
			const parsed = parseAsked(body.text);
			return parsed.ok ? await exchanged(learner, parsed.asked, address) : parsed.response;
		} finally {
			holding.release();
		}
	};
}
