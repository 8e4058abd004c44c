import type { CourseChanges } from '$lib/course/changes';

/** Everything that a page and the service worker say to each other. */
export type PageMessage =
	/** A page has started: what was interrupted goes on, what the browser evicted is brought again. */
	| { type: 'start' }
	/**
	 * The learner opened this course: its text is kept unasked, its pictures where they are no more than so
	 * many bytes in all. What the learner chose before stands.
	 */
	| { type: 'open'; course: string; picturesUpTo: number }
	/** The learner's choice. Without pictures, those that are there are removed. */
	| { type: 'keep'; course: string; pictures: boolean }
	| { type: 'pause'; course: string }
	| { type: 'remove'; course: string }
	/** What has changed in this course was looked at. */
	| { type: 'seen'; course: string }
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
export interface WorkerMessage {
	type: 'status';
	course: string;
	status: CourseStatus;
}

/** How much of a course the learner wants on this device; `pictures`: its text as well. */
export type Wanted = 'nothing' | 'text' | 'pictures';

export type CourseStatus = {
	wanted: Wanted;
	/** With what every page needs, the app's own files. */
	text: Part;
	pictures: Part;
} & CourseState;

/** Bytes, of all files of a kind and of those that are on the device, checked by their hashes. */
export interface Part {
	bytes: number;
	kept: number;
}

export type CourseState =
	/** The server's build has no such course, or the learner wants none of it. */
	| { state: 'absent' }
	| { state: 'keeping' }
	| { state: 'paused' }
	/** Everything that is wanted was checked by its hash (O1). */
	| { state: 'ready' }
	/** Some files could not be had, or not as listed; asked again, it goes on from there. */
	| { state: 'incomplete'; reason: 'network' | 'mismatch' }
	/** O6: so many bytes more would have to be free. */
	| { state: 'incomplete'; reason: 'storage'; bytesMissing: number };

export interface AirplaneReport {
	pages: number;
	pictures: number;
	/** Paths of what could not be opened, or was not what the list says. */
	missing: string[];
}
