export interface Rate {
	perSecond: number;
	/** So many at once, before any has to wait. */
	burst: number;
}

/** So many keys are remembered; then the one that was quiet the longest is forgotten, as if it had just come. */
const mostKeys = 100_000;

/**
 * How often each of many may do something: the generic cell rate algorithm (ITU-T I.371), which keeps one number
 * for a key. What is refused costs its sender nothing more.
 */
export class Pace {
	/** When the key would have used up nothing, in milliseconds; the least recently used one first. */
	readonly #free = new Map<string, number>();
	readonly #interval: number;
	readonly #tolerance: number;

	constructor({ perSecond, burst }: Rate) {
		this.#interval = 1000 / perSecond;
		this.#tolerance = (burst - 1) * this.#interval;
	}

	/** @returns 0, or the whole seconds after which the key may try again */
	take(key: string, now: number): number {
		const free = Math.max(this.#free.get(key) ?? now, now);
		const wait = free - this.#tolerance - now;
		if (wait > 0) return Math.ceil(wait / 1000);
		this.#free.delete(key);
		this.#free.set(key, free + this.#interval);
		if (this.#free.size > mostKeys) this.#forget();
		return 0;
	}

	#forget(): void {
		const [oldest] = this.#free.keys();
		if (oldest !== undefined) this.#free.delete(oldest);
	}

	get keys(): number {
		return this.#free.size;
	}
}
