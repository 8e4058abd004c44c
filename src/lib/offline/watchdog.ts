import type { CourseStatus } from '$lib/course/on-device';

/** Of silence; a file may take its time. */
const patience = 10_000;

/**
 * A browser may end its worker in the middle of a download, and nothing tells. A page that expects to hear of
 * a course and does not, asks again until it does (O2); where the worker is only slow, that changes nothing.
 */
export class Watchdog {
	readonly #waiting = new Map<string, ReturnType<typeof setInterval>>();

	constructor(private readonly again: (course: string) => void) {}

	heard(course: string, { state }: CourseStatus): void {
		clearInterval(this.#waiting.get(course));
		if (state === 'keeping')
			this.#waiting.set(
				course,
				setInterval(() => this.again(course), patience)
			);
		else this.#waiting.delete(course);
	}
}
