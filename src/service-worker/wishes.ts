/** The courses that the learner wants on the device, whichever build serves them. */
export class Wishes {
	constructor(
		private readonly caches: CacheStorage,
		private readonly scope: string
	) {}

	async add(course: string): Promise<void> {
		const cache = await this.#cache();
		await cache.put(this.#key(course), new Response());
	}

	async all(): Promise<string[]> {
		const cache = await this.#cache();
		return (await cache.keys()).map(({ url }) => decodeURIComponent(url.slice(this.#key('').length)));
	}

	#key(course: string): string {
		return `${this.scope}.courses/${encodeURIComponent(course)}`;
	}

	#cache(): Promise<Cache> {
		return this.caches.open(`carrel courses ${this.scope}`);
	}
}
