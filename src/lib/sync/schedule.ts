import { pause } from './backoff';
import type { Outcome } from './outcome';

/** After an answer: more may follow. */
const breath = 3_000;
/** Between two looks at the server because the learner is back. */
const fresh = 30_000;
/** What lasts is asked about again as seldom as what failed this often. */
const seldom = 10;

/** `unsent`: what others may have sent is not worth a request by itself. */
export type Purpose = 'all' | 'unsent';

export interface Delays {
	/** Milliseconds, of a clock that nobody can set. */
	now: () => number;
	/** From 0 to 1. */
	chance: () => number;
	/** Returns the way to call it off. */
	after: (ms: number, work: () => void) => () => void;
}

/** When the next run is due (S12). */
export class Schedule {
	readonly #delays: Delays;
	readonly #run: (purpose: Purpose) => void;
	#callOff: (() => void) | null = null;
	#failures = 0;
	/** When both last had the same; `null`: the last run ended otherwise, or there was none. */
	#done: number | null = null;

	constructor(delays: Delays, run: (purpose: Purpose) => void) {
		this.#delays = delays;
		this.#run = run;
	}

	/** Something is to be sent. */
	soon(): void {
		this.#in(breath, 'unsent');
	}

	/** The network or the learner is back. */
	back(unsent: boolean): void {
		this.#failures = 0;
		const idle = !unsent && this.#done !== null && this.#delays.now() - this.#done < fresh;
		if (!idle) this.#run('all');
	}

	/** What is planned is done now, or to be no more. */
	clear(): void {
		this.#callOff?.();
		this.#callOff = null;
	}

	/** Other devices, another server's copy: what was before says nothing. */
	reset(): void {
		this.clear();
		this.#failures = 0;
		this.#done = null;
	}

	/** A run has ended. @param unsent something was added to what is to be sent, or is left */
	ended(outcome: Outcome, unsent: boolean): void {
		switch (outcome.state) {
			case 'done':
				this.#failures = 0;
				this.#done = this.#delays.now();
				if (unsent) this.soon();
				return;
			case 'idle':
				if (unsent) this.soon();
				return;
			case 'off':
			case 'stopped':
			case 'erased':
				this.#done = null;
				return;
			case 'full':
			case 'protocol':
			case 'refused':
				this.#done = null;
				this.#again(seldom, null);
				return;
			default:
				this.#done = null;
				this.#failures++;
				this.#again(this.#failures, outcome.state === 'waiting' ? outcome.seconds : null);
		}
	}

	/** Instead of what was planned: a run for what is unsent would not fetch what this one could not. */
	#again(failures: number, seconds: number | null): void {
		this.clear();
		this.#in(pause(failures, this.#delays.chance(), seconds), 'all');
	}

	/** Unless a run is planned already. */
	#in(ms: number, purpose: Purpose): void {
		this.#callOff ??= this.#delays.after(ms, () => {
			this.#callOff = null;
			this.#run(purpose);
		});
	}
}
