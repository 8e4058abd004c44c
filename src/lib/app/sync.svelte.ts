import type { ProgressStore, SyncStanding } from '$lib/storage/progress-store';
import type { Outcome } from '$lib/sync/outcome';
import { Schedule, type Purpose } from '$lib/sync/schedule';
import type { Trouble } from '$lib/ui/sync/standing';
import type { ProgressLog } from './progress-log.svelte';
import type { Surroundings } from './sync-surroundings';

/** As much of the log as it takes. */
export type Log = Pick<ProgressLog, 'ask' | 'follow' | 'gone' | 'beginAnew'>;

interface Run {
	control: AbortController;
	ended: Promise<Outcome>;
}

/** This device's sync: sends in the background, and never stands in the learner's way. In the browser only. */
export class Sync {
	readonly #log: Log;
	readonly #browser: Surroundings;
	readonly #schedule: Schedule;
	#store: ProgressStore | null = null;
	#standing = $state.raw<SyncStanding | null>(null);
	#erasing = $state(false);
	/** Of the last run that asked a server, or could not. */
	#outcome = $state.raw<Exclude<Outcome, { state: 'idle' }> | null>(null);
	#running = $state.raw<Run | null>(null);
	/** So many changes of the secret are under way: nothing is sent meanwhile. */
	#changes = 0;

	constructor(log: Log, browser: Surroundings) {
		this.#log = log;
		this.#browser = browser;
		this.#schedule = new Schedule(browser, (purpose) => void this.run(purpose));
	}

	/** `null`: sync is off, or it is not known yet. */
	get standing(): SyncStanding | null {
		return this.#standing;
	}

	/** The server still has something of a secret that was given up. */
	get erasing(): boolean {
		return this.#erasing;
	}

	/** What keeps device and server apart, as far as it is known. */
	get trouble(): Trouble | null {
		const state = this.#outcome?.state;
		const passing = state === 'done' || state === 'off' || state === 'stopped' ? null : (state ?? null);
		return this.#standing?.trouble ?? passing;
	}

	get running(): boolean {
		return this.#running !== null;
	}

	/** What is recorded here is on the server, too, as soon as it can be: it does not hang on this browser. */
	get keeps(): boolean {
		const standing = this.#standing;
		return (
			standing !== null &&
			standing.synced !== null &&
			standing.trouble === null &&
			standing.aside.length === 0
		);
	}

	/** Returns the way to stop. */
	start(): () => void {
		if (!this.#browser.hasServer) return () => undefined;
		return this.#log.follow((store) => {
			this.#store = store;
			const stops = [
				store.onSync(() => void this.#look(store)),
				store.onAppend(() => void this.#look(store).then(() => this.#standing && this.#schedule.soon())),
				this.#browser.onChange(() => this.#turn())
			];
			void this.#look(store).then(() => this.run());
			return () => {
				for (const stop of stops) stop();
				this.#schedule.clear();
				this.stop();
			};
		});
	}

	/** Within a second: what is under way is given up, and taken up by the next attempt. */
	stop(): void {
		this.#running?.control.abort();
	}

	/** Everything there is to send and to fetch, now; `null`: there is none of either. */
	async run(purpose: Purpose = 'all'): Promise<Outcome | null> {
		if (this.#running) return this.#running.ended;
		const store = this.#store;
		if (!store || !this.#due || this.#changes > 0) return null;
		this.#schedule.clear();
		const control = new AbortController();
		const ended = this.#send(store, control.signal, purpose);
		this.#running = { control, ended };
		return ended;
	}

	/** A change of the secret, with no run under way; the next comes right after. @param failed where the storage does not answer */
	async change<T>(work: (store: ProgressStore) => Promise<T>, failed: T): Promise<T> {
		this.#changes++;
		try {
			this.stop();
			await this.#running?.ended;
			const done = await this.#log.ask(async (store) => {
				const done = await work(store);
				await this.#look(store);
				return done;
			});
			return done ?? failed;
		} finally {
			this.#schedule.reset();
			this.#outcome = null;
			this.#changes--;
			void this.run();
		}
	}

	async #send(store: ProgressStore, signal: AbortSignal, purpose: Purpose): Promise<Outcome> {
		const outcome = await this.#asked(store, signal, purpose);
		await this.#look(store);
		this.#running = null;
		if (outcome.state !== 'idle') this.#outcome = outcome;
		if (this.#due) this.#schedule.ended(outcome, this.#unsent);
		// A server that wants to be left alone is left alone by the worker, too.
		if (outcome.state === 'offline') this.#browser.leaveToWorker();
		// What came from there is the log that counts from now on, if this browser had cleared its own.
		if (outcome.state === 'done' && this.#log.gone) await this.#log.beginAnew();
		return outcome;
	}

	/** Never rejects: what nobody foresaw is tried again, too. */
	async #asked(store: ProgressStore, signal: AbortSignal, purpose: Purpose): Promise<Outcome> {
		// What would fail for certain is not asked (O7).
		if (!this.#browser.online()) return { state: 'offline' };
		try {
			return await this.#browser.send(store, signal, purpose);
		} catch (error) {
			this.#browser.report(error);
			return { state: 'failed' };
		}
	}

	async #look(store: ProgressStore): Promise<void> {
		try {
			const { standing, erasing } = await store.syncStanding();
			[this.#standing, this.#erasing] = [standing, erasing];
		} catch {
			// The log itself says that it cannot be read.
		}
	}

	/** There is something that only the server can settle. */
	get #due(): boolean {
		return this.#standing !== null || this.#erasing;
	}

	get #unsent(): boolean {
		return (this.#standing?.events ?? 0) > 0;
	}

	/** The network, or whether the learner looks, is another. */
	#turn(): void {
		if (!this.#due) return;
		if (!this.#browser.hidden()) this.#schedule.back(this.#unsent);
		else if (this.#unsent) this.#browser.leaveToWorker();
	}
}
