/** Everything that a page and the service worker say to each other. */

/** Page to worker. */
export type Request =
	/** Keep this course on the device; progress comes as `status`. Safe to repeat. */
	{ type: 'keep'; course: string } | { type: 'status?'; course: string };

/** Worker to every page. */
export type Report = { type: 'status'; course: string; status: CourseStatus };

export type CourseStatus =
	| { state: 'absent' }
	| { state: 'keeping'; bytesDone: number; bytesTotal: number }
	/** Every file on the course's list was checked by its hash (O1). */
	| { state: 'ready'; bytesTotal: number }
	/** Some files could not be had, or not as listed; asked again, it goes on from there. */
	| { state: 'incomplete'; bytesDone: number; bytesTotal: number; reason: IncompleteReason };

export type IncompleteReason = 'network' | 'mismatch' | 'storage';
