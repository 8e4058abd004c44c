import { vi, expect } from 'vitest';
import type { ProgressStore } from '$lib/storage/progress-store';
import type { Heard } from '$lib/sync/exchange';
import type { Outcome } from '$lib/sync/outcome';
import type { Purpose } from '$lib/sync/schedule';
import { SyncSecret } from './sync-secret';
import type { Surroundings } from './sync-surroundings';
import { Sync, type Log } from './sync.svelte';

/** The secrets that a tab makes, in their order. */
export const [first, second] = ['AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBA'];
export const done: Outcome = { state: 'done' };

/** One tab, with a network and a worker that are the test's. */
export class Tab {
	readonly sent: Purpose[] = [];
	outcome: (signal: AbortSignal) => Outcome | Promise<Outcome> = () => done;
	online = true;
	hidden = false;
	left = 0;
	readonly reported: unknown[] = [];
	heard: Heard = { type: 'erased' };
	opened = true;
	onAsk: () => void = () => undefined;
	turn: () => void = () => undefined;
	planned: (() => void)[] = [];
	readonly sync: Sync;
	readonly secret: SyncSecret;

	constructor(
		readonly store: ProgressStore,
		hasServer = true
	) {
		const secrets = [first, second];
		const log: Log = {
			gone: false,
			ask: (question) => {
				this.onAsk();
				return this.opened ? question(store) : Promise.resolve(null);
			},
			follow: (begin) => begin(store, () => undefined),
			beginAnew: () => Promise.resolve()
		};
		const browser: Surroundings = {
			now: () => 0,
			chance: () => 0,
			after: (_ms, work) => {
				this.planned.push(work);
				return () => (this.planned = this.planned.filter((other) => other !== work));
			},
			hasServer,
			online: () => this.online,
			hidden: () => this.hidden,
			onChange: (listener) => {
				this.turn = listener;
				return () => undefined;
			},
			send: async (_store, signal, purpose) => {
				this.sent.push(purpose);
				return this.outcome(signal);
			},
			eraseServer: () => Promise.resolve(this.heard),
			leaveToWorker: () => this.left++,
			report: (error) => this.reported.push(error),
			newSecret: () => Promise.resolve(secrets.shift() ?? '')
		};
		this.sync = new Sync(log, browser);
		this.secret = new SyncSecret(this.sync, browser);
	}

	/** Until nothing is under way. */
	async settled(runs = this.sent.length): Promise<void> {
		await vi.waitFor(() => {
			expect(this.sent.length).toBeGreaterThanOrEqual(runs);
			expect(this.sync.running).toBe(false);
		});
	}
}
