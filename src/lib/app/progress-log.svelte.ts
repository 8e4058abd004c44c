import type { EventDraft, StoredEvent } from '$lib/progress/events';
import type { Appended, Opened, ProgressStore, United } from '$lib/storage/progress-store';
import { LogMarker } from './log-marker';

export type Trouble = 'unavailable' | 'newer' | 'blocked' | 'lost' | 'full';

/** The learner's log, opened at its first use. In the browser only. */
export class ProgressLog {
	readonly #base: () => string;
	readonly #onAnswered: () => void;
	readonly #marker: LogMarker;
	#opening: Promise<Opened> | null = null;
	#store: ProgressStore | null = null;
	#trouble = $state<Trouble | null>(null);
	/** Each goes on with the next store, where one was lost or could not be opened. */
	#followers: readonly ((store: ProgressStore) => void)[] = [];
	#gone = $state(false);
	/** The questions whose answers the log could not take; the page that asked them still has them. */
	#unsaved: readonly string[] = [];
	/** So many answers are on their way. */
	#saving = 0;
	/** Of those that the tab has shown. */
	#page = 0;

	/** @param onAnswered an answer has been saved */
	constructor(base: () => string, onAnswered: () => void) {
		this.#base = base;
		this.#onAnswered = onAnswered;
		this.#marker = new LogMarker(base);
	}

	/** Why nothing can be saved, if so. */
	get trouble(): Trouble | null {
		return this.#trouble;
	}

	/** There was a log on this device, and the browser has cleared it. */
	get gone(): boolean {
		return this.#gone;
	}

	/** Whoever leaves the page loses an answer. */
	get unsaved(): boolean {
		return this.#unsaved.length > 0;
	}

	/** Whoever closes the tab may lose an answer. */
	get saving(): boolean {
		return this.#saving > 0;
	}

	/** What could not be saved went with the page, and what is still on its way can be saved by no other. */
	turnPage(): void {
		this.#page++;
		this.#unsaved = [];
	}

	async append(drafts: readonly EventDraft[]): Promise<Appended> {
		const answers = drafts.flatMap((draft) => (draft.type === 'answered' ? [draft.question] : []));
		const page = this.#page;
		this.#saving += answers.length;
		const result = await this.#append(drafts);
		this.#saving -= answers.length;
		if (page === this.#page) {
			const others = this.#unsaved.filter((question) => !answers.includes(question));
			this.#unsaved = result.ok ? others : [...others, ...answers];
		}
		this.#see(result);
		if (result.ok && !this.#gone) this.#mark(result.events);
		if (result.ok && answers.length > 0) this.#onAnswered();
		return result;
	}

	/** P2: what an export holds and this log has not. */
	async unite(events: readonly StoredEvent[]): Promise<United> {
		const opened = await this.#open();
		if (!opened.ok) return { ok: false, reason: 'unavailable' };
		const result = await opened.store.unite(events);
		this.#see(result);
		if (result.ok && result.added.length > 0) await this.beginAnew();
		return result;
	}

	/** What the log says; `null` where it cannot be read. */
	async ask<T>(question: (store: ProgressStore) => Promise<T>): Promise<T | null> {
		const opened = await this.#open();
		if (!opened.ok) return null;
		try {
			return await question(opened.store);
		} catch (error) {
			if (error instanceof DOMException && error.name === 'QuotaExceededError') this.#trouble = 'full';
			else this.#lose(opened.store);
			return null;
		}
	}

	/** The log that is there is the one that counts from now on, whatever was cleared before it. */
	async beginAnew(): Promise<void> {
		const named = await this.ask(async (store) => ({ device: await store.device() }));
		// Before it is shown: whoever leaves then is not reminded again.
		if (named) this.#marker.set(named.device);
		this.#gone = false;
	}

	/** What `begin` starts on the log, as soon as that is open. Returns the way to stop. */
	follow(begin: (store: ProgressStore, onFailure: () => void) => () => void): () => void {
		let stop = (): void => undefined;
		const start = (store: ProgressStore) => {
			stop();
			stop = begin(store, () => this.#lose(store));
		};
		if (this.#store) start(this.#store);
		else void this.#open();
		this.#followers = [...this.#followers, start];
		return () => {
			this.#followers = this.#followers.filter((other) => other !== start);
			stop();
		};
	}

	async #append(drafts: readonly EventDraft[]): Promise<Appended> {
		const opened = await this.#open();
		return opened.ok ? opened.store.append(drafts) : { ok: false, reason: 'unavailable' };
	}

	#see(result: Appended | United): void {
		// Where there is none, why has been told.
		if (!this.#store) return;
		if (result.ok) this.#trouble = null;
		else if (result.reason === 'full') this.#trouble = 'full';
		else if (result.reason === 'unavailable') this.#lose(this.#store);
	}

	/** The next answer opens it again, or says why it cannot be. */
	#lose(store: ProgressStore | null): void {
		this.#trouble = 'lost';
		if (store !== this.#store) return;
		this.#opening = this.#store = null;
		store?.close();
	}

	#mark([event]: readonly StoredEvent[]): void {
		if (event) this.#marker.set(event.device);
	}

	async #open(): Promise<Opened> {
		const opening = (this.#opening ??= this.#load());
		let opened: Opened;
		try {
			opened = await opening;
		} catch {
			// Its script did not come.
			this.#trouble = 'lost';
			opened = { ok: false, reason: 'unavailable' };
		}
		// What stood in the way may be over when the next answer comes.
		if (!opened.ok && this.#opening === opening) this.#opening = null;
		return opened;
	}

	/** Its script comes after the page's own: nothing that is read or answered waits for it. */
	async #load(): Promise<Opened> {
		const { openProgressStore } = await import('$lib/storage/progress-store');
		const opened = await openProgressStore({
			base: this.#base(),
			clock: () => Date.now(),
			random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
			onBlocked: () => (this.#trouble = 'blocked'),
			onLost: () => this.#lose(this.#store),
			onErased: () => location.reload()
		});
		if (opened.ok) this.#gone = this.#marker.outlived(await opened.store.device());
		this.#trouble = opened.ok ? null : opened.reason;
		if (opened.ok) {
			this.#store = opened.store;
			for (const start of this.#followers) start(opened.store);
		}
		return opened;
	}
}
