import type { ParsedLock } from './identity';
import type { Position } from './tree';

/** A course as it stands on the disk, read and not yet understood. */
export interface CourseSource {
	/** The folder's name. */
	name: string;
	/** Where its `course.yaml` is, or would be. */
	file: string;
	settings: CourseFile;
	/** The text of the course page. */
	index?: Source;
	parts: { title: string; hours?: number; decks: Source[] }[];
	answers: AnswersEntry[];
	/** `carrel.lock.yaml`, where there is one. */
	lock?: ParsedLock;
}

export interface Source {
	/** Relative to the content folder, `/` between its parts. */
	file: string;
	text: string;
}

/** `course.yaml`. */
export interface CourseFile {
	id?: string;
	title?: string;
	lang?: string;
	authors?: string[];
	license?: string;
	source?: string;
	contact?: string;
	objectives?: { id: string; text: string }[];
	/** `lessons`: paths to decks, from the course's folder. */
	parts?: { title: string; hours?: number; lessons: string[] }[];
}

/** One entry of an `answers.yaml`. */
export interface AnswersEntry {
	question: string;
	file: string;
	at: Position;
	/** In a list, each element names one option. */
	answer?: string | string[];
	type?: string;
	tolerance?: string;
	unit?: string;
	hint?: string;
	objective?: string;
	reread?: string;
	pin?: string;
	explanation?: string;
	/** Feedback by label. */
	options?: Record<string, string>;
}
