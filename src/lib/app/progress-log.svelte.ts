import type { EventDraft, StoredEvent } from '$lib/progress/events';
import { openProgressStore, type Appended, type Opened } from '$lib/storage/progress-store';

export type Trouble = 'unavailable' | 'newer' | 'lost' | 'full';

/** The learner's log, opened at its first use. In the browser only. */
export class ProgressLog {
	readonly #base: () => string;
	#opening: Promise<Opened> | null = null;
	#trouble = $state<Trouble | null>(null);

	constructor(base: () => string) {
		this.#base = base;
	}

	/** Why nothing can be saved, if so. */
	get trouble(): Trouble | null {
		return this.#trouble;
	}

	async append(drafts: readonly EventDraft[]): Promise<Appended> {
		const opened = await this.#open();
		if (!opened.ok) return { ok: false, reason: 'unavailable' };
		const result = await opened.store.append(drafts);
		if (result.ok && this.#trouble === 'full') this.#trouble = null;
		if (!result.ok && result.reason === 'full') this.#trouble = 'full';
		if (!result.ok && result.reason === 'unavailable') this.#trouble ??= 'lost';
		return result;
	}

	/** A course's events, and from then on each that any tab appends. Returns the way to stop. */
	follow(course: string, onEvents: (events: readonly StoredEvent[]) => void): () => void {
		let stop = (): void => undefined;
		let stopped = false;
		void this.#open().then(async (opened) => {
			if (!opened.ok || stopped) return;
			// Listening comes first: an event between the two arrives twice, which a fold does not mind.
			stop = opened.store.onAppend((events) => onEvents(events.filter((event) => event.course === course)));
			try {
				onEvents(await opened.store.events(course));
			} catch {
				this.#trouble = 'lost';
			}
		});
		return () => {
			stopped = true;
			stop();
		};
	}

	#open(): Promise<Opened> {
		this.#opening ??= openProgressStore({
			base: this.#base(),
			clock: () => Date.now(),
			random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
			onLost: () => (this.#trouble = 'lost')
		}).then((opened) => {
			if (!opened.ok) this.#trouble = opened.reason;
			return opened;
		});
		return this.#opening;
	}
}
