import type { Learner } from '$lib/server/store/store';
import { tryLater } from './answer';
import { Pace } from './pace';
import type { Settings } from './settings';

/** Who has to wait. Addresses come as the keys of `addressKeys`. */
export class Gate {
	readonly #learners: Pace;
	readonly #addresses: Pace;
	readonly #newLearners: Pace;

	constructor(
		{ learner, address, newLearners }: Settings,
		private readonly now: () => number
	) {
		this.#learners = new Pace(learner);
		this.#addresses = new Pace(address);
		this.#newLearners = new Pace(newLearners);
	}

	/** @returns what to answer instead, where there are too many */
	address(key: string): Response | null {
		return this.#slow(this.#addresses.take(key, this.now()), 'Too many requests from one address.');
	}

	learner(learner: Learner): Response | null {
		return this.#slow(this.#learners.take(learner, this.now()), 'Too many requests of one learner.');
	}

	newLearner(address: string): Response | null {
		return this.#slow(this.#newLearners.take(address, this.now()), 'Too many new learners from one address.');
	}

	#slow(seconds: number, message: string): Response | null {
		return seconds === 0 ? null : tryLater('slow-down', message, seconds);
	}
}
