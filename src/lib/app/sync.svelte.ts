import type { ProgressStore, SyncStanding } from '$lib/storage/progress-store';
import { pause } from '$lib/sync/backoff';
import type { Outcome } from '$lib/sync/client';
import type { Heard } from '$lib/sync/exchange';
import type { Secret } from '$lib/sync/secret';
import { askForBackgroundSync } from '$lib/offline/background-sync';
import type { Trouble } from '$lib/ui/sync/standing';
import type { ProgressLog } from './progress-log.svelte';

/** After an answer: more may follow. */
const breath = 3_000;
/** Between two looks at the server because the learner is back. */
const fresh = 30_000;
/** What lasts is asked about again as seldom as what failed this often. */
const seldom = 10;

/** This device's sync: sends in the background, and never stands in the learner's way. In the browser only. */
export class Sync {
	readonly #base: () => string;
	#log: ProgressLog | null = null;
	#store: ProgressStore | null = null;
	#standing = $state.raw<SyncStanding | null>(null);
	#known = $state(false);
	#outcome = $state.raw<Outcome | null>(null);
	#running = $state.raw<AbortController | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#failures = 0;
	/** The server asked to be left alone until then. */
	#notBefore = 0;

	/** @param base the site's base path with its slash */
	constructor(base: () => string) {
		this.#base = base;
	}

	/** `null`: sync is off, or it is not known yet. */
	get standing(): SyncStanding | null {
		return this.#standing;
	}

	/** The device's storage has said how it stands. */
	get known(): boolean {
		return this.#known;
	}

	/** Of the last attempt; `null`: there was none on this page. */
	get outcome(): Outcome | null {
		return this.#outcome;
	}

	/** What keeps device and server apart, as far as it is known. */
	get trouble(): Trouble | null {
		const state = this.#outcome?.state;
		const passing = state === 'done' || state === 'off' || state === 'stopped' ? undefined : state;
		return this.#standing?.trouble ?? passing ?? null;
	}

	get running(): boolean {
		return this.#running !== null;
	}

	/** What is recorded here is on the server, too, as soon as it can be: it does not hang on this browser. */
	get keeps(): boolean {
		return this.#standing !== null && this.#standing.synced !== null && this.#standing.trouble === null;
	}

	/** Returns the way to stop. */
	start(log: ProgressLog): () => void {
		this.#log = log;
		return log.follow((store) => {
			this.#store = store;
			const back = () => {
				if (!document.hidden) this.#back();
				else if ((this.#standing?.events ?? 0) > 0) void askForBackgroundSync(this.#base());
			};
			const stops = [
				store.onSync(() => void this.#look(store)),
				store.onAppend(() => void this.#look(store).then(() => this.#later(breath)))
			];
			window.addEventListener('online', back);
			document.addEventListener('visibilitychange', back);
			void this.#look(store).then(() => this.run());
			return () => {
				for (const stop of stops) stop();
				window.removeEventListener('online', back);
				document.removeEventListener('visibilitychange', back);
				clearTimeout(this.#timer);
				this.stop();
			};
		});
	}

	/** Within a second: what is under way is given up, and taken up by the next attempt. */
	stop(): void {
		this.#running?.abort();
	}

	/** Everything there is to send and to fetch, now. */
	async run(): Promise<Outcome | null> {
		const store = this.#store;
		if (!store || !this.#standing || this.#running || Date.now() < this.#notBefore) return this.#outcome;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const running = new AbortController();
		this.#running = running;
		this.#outcome = await this.#send(store, running.signal);
		await this.#look(store);
		this.#running = null;
		this.#plan(this.#outcome);
		return this.#outcome;
	}

	/** The device keeps its own log and is united with what the secret's other devices have. */
	async begin(secret: Secret, former?: Secret): Promise<Outcome | null> {
		const store = this.#store;
		if (!store) return null;
		this.stop();
		await this.#whenIdle();
		if (!(await store.beginSync(secret, former))) return { state: 'storage' };
		this.#failures = 0;
		this.#notBefore = 0;
		this.#outcome = null;
		await this.#look(store);
		const outcome = await this.run();
		// What comes from there is the log that counts from now on, if this browser had cleared its own.
		if (outcome?.state === 'done') await this.#log?.beginAnew();
		return outcome;
	}

	/** A new secret of this device's own. */
	async turnOn(): Promise<Outcome | null> {
		return this.begin(await aSecret());
	}

	/** All that this device has stays here, and all that the server has stays there. */
	async turnOff(): Promise<void> {
		this.stop();
		await this.#store?.endSync();
		this.#outcome = null;
	}

	/** Resolves to what the server said; only where it has erased all is sync off then. */
	async leave(): Promise<Heard> {
		const { eraseServer } = await import('$lib/sender/sender');
		this.stop();
		const secret = this.#standing?.secret;
		if (secret === undefined) return { type: 'none' };
		const heard = await eraseServer(secret, this.#base(), new AbortController().signal);
		if (heard.type === 'erased') await this.turnOff();
		return heard;
	}

	/** Everything goes to the server anew under another secret, then the old one's is erased there. */
	async changeSecret(): Promise<Outcome | null> {
		await this.#whenIdle();
		const outcome = await this.run();
		const former = this.#standing?.secret;
		if (outcome?.state !== 'done' || former === undefined) return outcome;
		return this.begin(await aSecret(), former);
	}

	async #send(store: ProgressStore, signal: AbortSignal): Promise<Outcome> {
		// What would fail for certain is not asked (O7).
		if (!navigator.onLine) return { state: 'offline' };
		try {
			const { send } = await import('$lib/sender/sender');
			return await send(store, this.#base(), signal);
		} catch {
			return { state: 'offline' };
		}
	}

	async #look(store: ProgressStore): Promise<void> {
		try {
			this.#standing = await store.syncStanding();
			this.#known = true;
		} catch {
			// The log itself says that it cannot be read.
		}
	}

	#back(): void {
		const idle = (this.#standing?.events ?? 0) === 0 && this.#outcome?.state === 'done';
		if (!idle || Date.now() - (this.#standing?.synced ?? 0) > fresh) void this.run();
	}

	#plan(outcome: Outcome): void {
		const { state } = outcome;
		if (state === 'done') {
			this.#failures = 0;
			if ((this.#standing?.events ?? 0) > 0) this.#later(breath);
		}
		if (state === 'done' || state === 'off' || state === 'stopped' || state === 'erased') return;
		this.#failures = state === 'full' || state === 'protocol' ? seldom : this.#failures + 1;
		const seconds = state === 'waiting' ? outcome.seconds : null;
		if (seconds !== null) this.#notBefore = Date.now() + seconds * 1000;
		this.#later(pause(this.#failures, Math.random(), seconds));
		if (state === 'offline' || state === 'waiting') void askForBackgroundSync(this.#base());
	}

	/** Unless an attempt is planned already. */
	#later(ms: number): void {
		if (!this.#standing) return;
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			void this.run();
		}, ms);
	}

	async #whenIdle(): Promise<void> {
		while (this.#running) await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

async function aSecret(): Promise<Secret> {
	return (await import('./new-secret')).ownSecret();
}
