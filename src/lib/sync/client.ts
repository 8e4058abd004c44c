import { packed } from './batch';
import { exchange, type Heard, type Send } from './exchange';
import { endFormers } from './former';
import { deriveKeys, type Keys } from './keys';
import { afterwards, later, type Outcome } from './outcome';
import type { Platform } from './platform';
import { limits, type SealedEvent, type SyncAnswer } from './protocol';
import type { Replica, SyncState, Trouble } from './replica';
import { open, reader } from './seal';
import { leftOf, waitFrom } from './wait';

export interface Means {
	replica: Replica;
	send: Send;
	platform: Platform;
	stopped: () => boolean;
	/** Milliseconds since 1970: shown as the time of the last sync, and what a wait is measured by; no more (S4). */
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

/** So many events are taken in by one transaction: an answer given meanwhile waits for no more of them to be saved. */
const slice = 100;
/** Characters of a seal that passes wherever anything does. */
const small = 8_192;

/** S1, S2: exchanges pages until both have the same. What is cut short anywhere is taken up by the next run. */
export async function synchronise(means: Means): Promise<Outcome> {
	const { replica, clock, stopped } = means;
	const state = await replica.state();
	const left = state?.wait ? leftOf(state.wait, clock()) : 0;
	if (left > 0) return { state: 'waiting', seconds: left };
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
		if (stopped()) return { state: 'stopped' };
		if (!outcome) continue;
		if (state && outcome.state === 'waiting' && outcome.seconds !== null) {
			await replica.settle(state.secret, { wait: waitFrom(clock(), outcome.seconds) });
		}
		return outcome;
	}
}

/** What this device has, and the server may not have: nothing else would be a reason to ask it now. */
export async function hasUnsent(replica: Replica): Promise<boolean> {
	if ((await replica.formers()).length > 0) return true;
	const state = await replica.state();
	return state !== null && (!state.pulled || (await replica.unsent(1)).length > 0);
}

/** One exchange; `null`: there is more to do. */
async function step(means: Means, run: Run): Promise<Outcome | null> {
	const { replica, send, platform, stopped } = means;
	const state = await replica.state();
	if (!state) return (await endFormers(means, null)) ?? { state: 'off' };
	if (state.trouble === 'erased') return (await endFormers(means, null)) ?? { state: 'erased' };
	if (state.unread > 0 && state.reader !== reader) return afterwards(await replica.reread(state.secret));
	if (run.keys?.of !== state.secret) {
		run.keys = { of: state.secret, keys: await deriveKeys(state.secret, platform) };
	}
	const { keys } = run.keys;
	const pushes = state.pulled && !run.behind && !run.full;
	const events = pushes ? await replica.unsent(run.most) : [];
	const { push, aside } = await packed(events, keys, platform);
	if (aside.length > 0) return afterwards(await replica.setAside(state.secret, aside));
	if (stopped()) return null;
	const heard = await exchange(send, keys.token, state, push);
	if (stopped()) return null;
	if (heard.type !== 'page') return refused(heard, state, push, means, run);
	for (const { id } of push) run.pushed.add(id);
	return taken(heard.page, state, keys, means, run);
}

async function taken(
	page: SyncAnswer,
	state: SyncState,
	keys: Keys,
	means: Means,
	run: Run
): Promise<Outcome | null> {
	const { replica, platform, clock } = means;
	const events = await Promise.all(
		page.events.map(async (sealed) => ({ ...sealed, event: await open(sealed, keys, platform) }))
	);
	// Of nothing new, it is told only that nothing follows.
	for (let from = 0; from < events.length || (from === 0 && !state.pulled); from += slice) {
		const whole = !page.more && from + slice >= events.length;
		const done = await replica.take(state.secret, {
			events: events.slice(from, from + slice),
			whole,
			reader
		});
		if (!done.ok) return afterwards(done);
	}
	for (const { id } of events) run.pushed.delete(id);
	run.behind = page.more;
	if (page.more) return null;
	// It has them before this place, or takes what is pushed and does not keep it: the second would go on for ever.
	if (run.pushed.size > 0) return fromTheBeginning(state.secret, replica, run);
	if (run.full) return lasting('full', state.secret, replica);
	if ((await replica.unsent(1)).length > 0) return null;
	const ended = await endFormers(means, state.secret);
	if (ended) return ended;
	// What others still sent to a former is to be sent on, before it is erased.
	if ((await replica.formers()).length > 0) return null;
	const settled = await replica.settle(state.secret, { trouble: null, synced: clock(), wait: null });
	return afterwards(settled) ?? { state: 'done' };
}

async function refused(
	heard: Exclude<Heard, { type: 'page' }>,
	{ secret }: SyncState,
	push: readonly SealedEvent[],
	{ replica }: Means,
	run: Run
): Promise<Outcome | null> {
	const code = heard.type === 'refused' ? heard.code : null;
	switch (code) {
		case 'rewound':
			return fromTheBeginning(secret, replica, run);
		case 'full':
			// What others sent can still be had.
			if (run.full) return later(heard);
			run.full = true;
			return null;
		case 'too-large': {
			const [first, ...others] = push;
			if (!first) return later(heard);
			run.most = Math.max(1, Math.floor(push.length / 2));
			if (others.length > 0) return null;
			// What takes not even so little takes nothing of anybody.
			if (first.sealed.length < small) return later(heard);
			return afterwards(await replica.setAside(secret, [{ id: first.id, reason: 'large' }]));
		}
		case 'erased':
		case 'protocol':
			return lasting(code, secret, replica);
		default:
			return later(heard);
	}
}

/** Once in a run: a second time it would be the server that does not know its own log. */
async function fromTheBeginning(secret: string, replica: Replica, run: Run): Promise<Outcome | null> {
	if (run.rewound) return { state: 'waiting', seconds: null };
	run.rewound = true;
	run.behind = false;
	run.pushed.clear();
	return afterwards(await replica.rewind(secret));
}

async function lasting(trouble: Trouble, secret: string, replica: Replica): Promise<Outcome> {
	return afterwards(await replica.settle(secret, { trouble })) ?? { state: trouble };
}
