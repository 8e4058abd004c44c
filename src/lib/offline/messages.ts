import type { CourseChanges } from '$lib/course/changes';
import type { AirplaneReport, CourseStatus, Shortfall } from '$lib/course/on-device';

/** Everything that a page and the service worker say to each other. */
export type PageMessage =
	/** A page has started: what was interrupted goes on, what the browser evicted is brought again. */
	| { type: 'start'; picturesUpTo: number }
	/**
	 * The learner opened this course: its text is kept unasked, its pictures where they are no more than so
	 * many bytes still to come. What the learner chose before stands.
	 */
	| { type: 'open'; course: string; picturesUpTo: number }
	/** The learner's choice. Without pictures, those that are there are removed. */
	| { type: 'keep'; course: string; pictures: boolean }
	| { type: 'pause'; course: string }
	| { type: 'remove'; course: string }
	/** What has changed in this course was looked at. */
	| { type: 'seen'; course: string }
	/** To a worker that waits, from the one in force: more is wanted on this device. */
	| { type: 'complete' }
	/** To a worker that waits: its build takes over. */
	| { type: 'switch' };

/** A question, answered on the port that comes with it. */
export type PageQuestion = { type: keyof Answers; course: string };

export interface Answers {
	/** Opens every page and picture of the course with the network refused. */
	check: AirplaneReport;
	/** Between what the learner has seen and the build of the worker that is asked. */
	changes: CourseChanges;
}

/** To every page. */
export type WorkerMessage =
	| { type: 'status'; course: string; status: CourseStatus }
	/** From the worker of a newer build, or of the first: it is not taken. */
	| { type: 'failed'; shortfall: Shortfall };
