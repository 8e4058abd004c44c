/** Everything that a page and the service worker say to each other. */

/** Page to worker. */
export type Request =
	/** Keep this course on the device; progress comes as `status`. Safe to repeat. */
	| { type: 'keep'; course: string }
	/** How does it stand? A course that is to be kept and is not whole goes on from where it stopped. */
	| { type: 'status?'; course: string }
	/** To a waiting worker: serve your build from now on. The word is workbox-window's. */
	| { type: 'SKIP_WAITING' };

/** Worker to every page. */
export interface Report {
	type: 'status';
	course: string;
	status: CourseStatus;
}

/** Bytes are those of everything that it takes to open the course: the app's own files as well. */
export type CourseStatus =
	| { state: 'absent' }
	| { state: 'keeping'; bytesDone: number; bytesTotal: number }
	/** Every file on the course's list was checked by its hash (O1). */
	| { state: 'ready'; bytesTotal: number }
	/** Some files could not be had, or not as listed; asked again, it goes on from there. */
	| { state: 'incomplete'; bytesDone: number; bytesTotal: number; reason: IncompleteReason };

export type IncompleteReason = 'network' | 'mismatch' | 'storage';
