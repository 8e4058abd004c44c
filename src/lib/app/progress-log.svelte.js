import { openProgressStore } from '$lib/storage/progress-store';
/** The learner's log, opened at its first use. In the browser only. */
export class ProgressLog {
	#base;
	#opening = null;
	#trouble = $state(null);
	constructor(base) {
		this.#base = base;
	}
	/** Why nothing can be saved, if so. */
	get trouble() {
		return this.#trouble;
	}
	async append(drafts) {
		const opened = await this.#open();
		return opened.ok ? opened.store.append(drafts) : { ok: false, reason: 'unavailable' };
	}
	/** A course's events, and from then on each that any tab appends. Returns the way to stop. */
	follow(course, onEvents) {
		let stop = () => undefined;
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
	#open() {
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
