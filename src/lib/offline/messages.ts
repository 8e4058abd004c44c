/** Everything that a page and the service worker say to each other. */

/** Keep this course on the device; how it stands comes as `status`. Safe to repeat. */
export interface PageMessage {
	type: 'keep';
	course: string;
}

/** To every page. */
export interface WorkerMessage {
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
