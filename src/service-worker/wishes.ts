import type { Wanted } from '$lib/course/on-device';
import type { FileEntry } from '$lib/offline/files';

/** What the learner wants of one course, whichever build serves it. */
export interface Wish {
	wanted: Wanted;
	/** By the learner; else it came of opening the course, and a better connection may raise it. */
	chosen: boolean;
	paused: boolean;
	/** The lessons' outlines, as of the version whose changes the learner has seen; `null`: none yet. */
	seen: FileEntry[] | null;
}

const none: Wish = { wanted: 'nothing', chosen: false, paused: false, seen: null };

export class Wishes {
	#changing: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly caches: CacheStorage,
		private readonly scope: string
	) {}

	/** One change after the other, so that none is lost. Without room to note it, it holds all the same for now. */
	change(course: string, change: (wish: Wish) => Wish): Promise<Wish> {
		const changed = this.#changing.then(async () => {
			const wish = change(await this.of(course));
			const cache = await this.#cache();
			await cache.put(this.#key(course), Response.json(wish)).catch(() => undefined);
			return wish;
		});
		this.#changing = changed.catch(() => undefined);
		return changed;
	}

	async of(course: string): Promise<Wish> {
		const cache = await this.#cache();
		const kept = await cache.match(this.#key(course));
		// Written by `change`.
		return kept ? ((await kept.json()) as Wish) : none;
	}

	async all(): Promise<Map<string, Wish>> {
		const cache = await this.#cache();
		const courses = (await cache.keys()).map(({ url }) =>
			decodeURIComponent(url.slice(this.#key('').length))
		);
		const wishes = new Map<string, Wish>();
		for (const course of courses) wishes.set(course, await this.of(course));
		return wishes;
	}

	#key(course: string): string {
		return `${this.scope}.wishes/${encodeURIComponent(course)}`;
	}

	#cache(): Promise<Cache> {
		return this.caches.open(`carrel wishes ${this.scope}`);
	}
}
