import type { Keeping } from '$lib/ui/settings/keeping';
import { recall, remember } from './device-memory';

const reminderEvery = 30 * 24 * 60 * 60_000;

/** What a browser that fails to answer has not promised. */
const refused = () => false;

/**
 * The browser's promise not to clear this site's storage by itself. Its answers may never come, and nothing
 * waits for them.
 *
 * @see https://storage.spec.whatwg.org/#persistence
 */
export class Persistence {
	readonly #base: () => string;
	#keeping = $state<Keeping>('unknown');
	#quiet = $state(false);

	/** @param base the site's base path with its slash */
	constructor(base: () => string) {
		this.#base = base;
	}

	get keeping(): Keeping {
		return this.#keeping;
	}

	/** Answers exist only here, and may go: it is a month since the learner understood that, or wrote them to a file. */
	get warns(): boolean {
		return this.#keeping === 'refused' && !this.#quiet;
	}

	quieten(): void {
		this.#quiet = true;
		remember(this.#key, String(Date.now()));
	}

	/** In the browser: what it said before. */
	async look(): Promise<void> {
		const since = Date.now() - Number(recall(this.#key) ?? NaN);
		this.#quiet = since < reminderEvery;
		// Absent over plain http, whatever the DOM's types say.
		if (!('storage' in navigator)) this.#keeping = 'unavailable';
		else if (await navigator.storage.persisted().catch(refused)) this.#keeping = 'granted';
		else if (this.#asked) this.#keeping = 'refused';
	}

	/** Once on a device: a browser may put the question to the learner, who is not asked twice unasked. */
	async askOnce(): Promise<void> {
		if (!this.#asked) await this.ask();
	}

	async ask(): Promise<void> {
		if (!('storage' in navigator)) return;
		if (!this.#asked) remember(this.#key, 'asked');
		this.#keeping = (await navigator.storage.persist().catch(refused)) ? 'granted' : 'refused';
	}

	get #asked(): boolean {
		return recall(this.#key) !== null;
	}

	get #key(): string {
		return `carrel:${this.#base()}:persistence`;
	}
}
