import type { Question } from '$lib/course/types';
import { recall, remember } from './device-memory';

/**
 * The questions whose answer was asked for. An event knows of a reveal only once it is followed by an answer:
 * until then this device remembers, through a reload too (docs/decisions/0003).
 */
export class Reveals {
	readonly #base: () => string;
	/** What holds where the device remembers nothing. */
	readonly #here = new Set<string>();

	/** @param base the site's base path with its slash */
	constructor(base: () => string) {
		this.#base = base;
	}

	has(course: string, question: Question): boolean {
		const key = this.#key(course, question);
		return this.#here.has(key) || recall(key) !== null;
	}

	add(course: string, question: Question): void {
		const key = this.#key(course, question);
		this.#here.add(key);
		remember(key, 'yes');
	}

	/** An answer has been given since: the next one is the learner's own again. */
	forget(course: string, question: Question): void {
		const key = this.#key(course, question);
		this.#here.delete(key);
		remember(key, null);
	}

	#key(course: string, { id, print }: Question): string {
		return `carrel:${this.#base()}:revealed:${course}:${id}@${print}`;
	}
}
