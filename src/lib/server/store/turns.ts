/** Who comes with the same key comes one after the other, in the order of coming; other keys do not wait. */
export class Turns {
	/** Of each key that is busy, the end of the last turn; it never rejects. */
	readonly #ends = new Map<string, Promise<void>>();

	get keys(): number {
		return this.#ends.size;
	}

	take<T>(key: string, act: () => Promise<T>): Promise<T> {
		const turn = (this.#ends.get(key) ?? Promise.resolve()).then(act);
		const leave = () => {
			if (this.#ends.get(key) === end) this.#ends.delete(key);
		};
		const end = turn.then(leave, leave);
		this.#ends.set(key, end);
		return turn;
	}
}
