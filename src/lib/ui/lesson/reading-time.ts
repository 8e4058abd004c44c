/** Whoever left the room without closing the lesson does not study on. */
const longestStay = 5 * 60_000;
/** Shorter stays are not worth an entry of their own: that a slide was read is told after two seconds. */
const shortestStay = 5000;

/**
 * Tells how long each slide is the one being read: from when it comes to the reading line until another does, or
 * the page is left or hidden.
 */
export class ReadingTime<Slide> {
	readonly #onStay: (slide: Slide, ms: number) => void;
	readonly #told: number;
	readonly #clock: () => number;
	#slide: Slide | null = null;
	#since = 0;

	/**
	 * @param told milliseconds of each stay that have been told otherwise
	 * @param onStay milliseconds beyond those; a stay is five minutes at most
	 */
	constructor(told: number, onStay: (slide: Slide, ms: number) => void, clock: () => number) {
		this.#told = told;
		this.#onStay = onStay;
		this.#clock = clock;
	}

	reach(slide: Slide): void {
		if (slide === this.#slide) return;
		this.leave();
		this.#slide = slide;
		this.#since = this.#clock();
	}

	/** The page is hidden, or left. */
	leave(): void {
		const ms = Math.min(this.#clock() - this.#since, longestStay);
		if (this.#slide !== null && ms >= shortestStay) this.#onStay(this.#slide, ms - this.#told);
		this.#slide = null;
	}
}
