const mebibyte = 1_048_576;
/** Of all bodies that come, and of all answers that are not yet taken. */
const mostOfAll = 64 * mebibyte;
/** Of those, of one address: whoever sends or reads slowly on many connections keeps nobody else out. */
const mostOfOne = 16 * mebibyte;

/** What one request, or its answer, holds of the memory that there is for bodies. */
export interface Holding {
	/** `false`: there is no room for so many bytes more. */
	take(bytes: number): boolean;
	/** Everything it took. */
	release(): void;
}

export class Memory {
	readonly #held = new Map<string, number>();
	#all = 0;

	hold(address: string): Holding {
		let own = 0;
		const add = (bytes: number) => {
			own += bytes;
			this.#all += bytes;
			const held = (this.#held.get(address) ?? 0) + bytes;
			if (held > 0) this.#held.set(address, held);
			else this.#held.delete(address);
		};
		return {
			take: (bytes) => {
				const held = this.#held.get(address) ?? 0;
				if (this.#all + bytes > mostOfAll || held + bytes > mostOfOne) return false;
				add(bytes);
				return true;
			},
			release: () => {
				add(-own);
			}
		};
	}
}
