import type { SaveResult } from './given';

export type Saving = 'saving' | 'saved' | 'full' | 'invalid' | 'unavailable';

/** What goes to the log, oldest first: something new never drops what is not there yet. */
export class SaveQueue {
	#state = $state<Saving | null>(null);
	#waiting: (() => Promise<SaveResult>)[] = [];

	/** Of the last one. A failure stays until it is made good, whatever is done meanwhile. */
	get state(): Saving | null {
		return this.#state;
	}

	async add(save: () => Promise<SaveResult>): Promise<void> {
		this.#waiting.push(save);
		await this.saveAgain();
	}

	/** P1: `saved` only once the store says so. */
	async saveAgain(): Promise<void> {
		if (this.#state === 'saving') return;
		for (let save = this.#waiting[0]; save; save = this.#waiting[0]) {
			this.#state = 'saving';
			const result = await save();
			this.#state = result.ok ? 'saved' : result.reason;
			// What the log will never take is not offered to it again.
			if (!result.ok && result.reason !== 'invalid') return;
			this.#waiting.shift();
		}
	}

	/** What the log refused is on the sheet again, to be altered. */
	forgive(): void {
		if (this.#state === 'invalid') this.#state = null;
	}
}
