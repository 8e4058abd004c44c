import type { StoredEvent } from '$lib/progress/events';
import { packed } from './batch';
import { erase, exchange, type Heard, type Send } from './exchange';
import { deriveKeys, type Keys } from './keys';
import type { Platform } from './platform';
import { limits, protocol, type NumberedEvent, type SyncAnswer } from './protocol';
import type { Replica, SyncState, Taken, Trouble } from './replica';
import { open } from './seal';

/** What one device and its server came to, after as many exchanges as it took. */
export type Outcome =
	/** Both have the same. */
	| { state: 'done' }
	/** Sync is off, or was turned off or changed meanwhile. */
	| { state: 'off' }
	| { state: 'stopped' }
	/** It lasts, and stands in the device's state. */
	| { state: Trouble }
	/** No server of ours answers at this address; nothing has changed. */
	| { state: 'none' }
	| { state: 'offline' }
	/** To be tried again, after so many seconds where the server says. */
	| { state: 'waiting'; seconds: number | null }
	/** The device has no room, or its storage does not answer. */
	| { state: 'storage' };

export interface Means {
	replica: Replica;
	send: Send;
	platform: Platform;
	stopped: () => boolean;
	/** Milliseconds since 1970: what is shown as the time of the last sync, and no more (S4). */
	clock: () => number;
}

/** What one run knows besides the device's state. */
interface Run {
	keys: { of: string; keys: Keys } | null;
	/** The most events of one push: fewer, where something on the way takes no larger body. */
	most: number;
	/** There are pages yet that were not pulled. */
	behind: boolean;
	full: boolean;
	rewound: boolean;
	/** Pushed, and not seen in the server's log since. */
	pushed: Set<string>;
}

/** S1, S2: exchanges pages until both have the same. What is cut short anywhere is taken up by the next run. */
export async function synchronise(means: Means): Promise<Outcome> {
	const run: Run = {
		keys: null,
		most: limits.push,
		behind: false,
		full: false,
		rewound: false,
		pushed: new Set()
	};
	for (;;) {
		const outcome = await step(means, run);
		if (means.stopped()) return { state: 'stopped' };
		if (outcome) return outcome;
	}
}

/** One exchange; `null`: there is more to do. */
async function step(means: Means, run: Run): Promise<Outcome | null> {
	const state = await means.replica.state();
	if (!state) return { state: 'off' };
	if (state.trouble === 'erased') return { state: 'erased' };
	if (run.keys?.of !== state.secret) {
		run.keys = { of: state.secret, keys: await deriveKeys(state.secret, means.platform) };
	}
	const { keys } = run.keys;
	const pushes = state.pulled && !run.behind && !run.full;
	const events = pushes ? await means.replica.unsent(run.most) : [];
	const { push, tooLarge } = await packed(events, keys, means.platform);
	if (tooLarge.length > 0) return afterwards(await means.replica.setAside(state.secret, tooLarge));
	if (means.stopped()) return null;
	const last = state.last === null ? {} : { last: state.last };
	const heard = await exchange(means.send, keys.token, { protocol, after: state.after, ...last, push });
	if (means.stopped()) return null;
	if (heard.type !== 'page') return refused(heard, state, events, means, run);
	for (const { id } of push) run.pushed.add(id);
	return taken(heard.page, state, keys, means, run);
}

async function taken(
	page: SyncAnswer,
	state: SyncState,
	keys: Keys,
	{ replica, send, platform, clock }: Means,
	run: Run
): Promise<Outcome | null> {
	const arrival = async (sealed: NumberedEvent) => ({
		id: sealed.id,
		event: await open(sealed, keys, platform)
	});
	const events = await Promise.all(page.events.map(arrival));
	const done = await replica.take(state.secret, { events, next: page.next, whole: !page.more });
	if (!done.ok) return afterwards(done);
	for (const { id } of events) run.pushed.delete(id);
	run.behind = page.more;
	if (page.more) return null;
	// A server that takes what is pushed and does not keep it would be pushed to for ever.
	if (run.pushed.size > 0) return { state: 'waiting', seconds: null };
	if (run.full) return lasting('full', state, replica);
	if ((await replica.unsent(1)).length > 0) return null;
	if (state.former !== null) {
		const former = await deriveKeys(state.former, platform);
		const heard = await erase(send, former.token);
		if (heard.type !== 'erased') return later(heard);
	}
	const settled = await replica.settle(state.secret, { trouble: null, synced: clock(), former: null });
	return afterwards(settled) ?? { state: 'done' };
}

async function refused(
	heard: Exclude<Heard, { type: 'page' }>,
	state: SyncState,
	events: readonly StoredEvent[],
	{ replica }: Means,
	run: Run
): Promise<Outcome | null> {
	const code = heard.type === 'refused' ? heard.code : null;
	switch (code) {
		case 'rewound':
			// A second time in one run it would be the server that does not know its own log.
			if (run.rewound) return later(heard);
			run.rewound = true;
			run.behind = false;
			run.pushed.clear();
			return afterwards(await replica.rewind(state.secret));
		case 'full':
			// What others sent can still be had.
			if (run.full) return later(heard);
			run.full = true;
			return null;
		case 'too-large':
			if (events.length === 0) return later(heard);
			run.most = Math.floor(Math.min(events.length, run.most) / 2);
			if (run.most > 0) return null;
			run.most = 1;
			return afterwards(
				await replica.setAside(
					state.secret,
					events.map(({ id }) => id)
				)
			);
		case 'erased':
		case 'protocol':
			return lasting(code, state, replica);
		default:
			return later(heard);
	}
}

function later(heard: Heard): Outcome {
	if (heard.type === 'offline' || heard.type === 'none') return { state: heard.type };
	return { state: 'waiting', seconds: heard.type === 'refused' ? heard.seconds : null };
}

async function lasting(trouble: Trouble, { secret }: SyncState, replica: Replica): Promise<Outcome> {
	return afterwards(await replica.settle(secret, { trouble })) ?? { state: trouble };
}

function afterwards(done: Taken): Outcome | null {
	if (done.ok) return null;
	return { state: done.reason === 'changed' ? 'off' : 'storage' };
}
