import type { Wanted } from '$lib/course/on-device';
import { recall, remember } from './device-memory';

/** What was whole on this device once. Caches may be taken by the browser, piece by piece; this is kept apart. */
export class ReadyCourses {
	readonly #base: () => string;

	/** @param base the site's base path with its slash */
	constructor(base: () => string) {
		this.#base = base;
	}

	last(course: string): Wanted {
		const last = recall(this.#key(course));
		return last === 'text' || last === 'pictures' ? last : 'nothing';
	}

	note(course: string, wanted: Wanted): void {
		remember(this.#key(course), wanted === 'nothing' ? null : wanted);
	}

	#key(course: string): string {
		return `carrel:${this.#base()}:ready:${course}`;
	}
}
