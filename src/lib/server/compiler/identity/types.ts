/** The ids given out so far, and by what each is known again: `carrel.lock.yaml` (see `lock-file.ts`). */
export interface Lock {
	lessons: LockedLesson[];
	questions: LockedQuestion[];
}

export interface LockedLesson {
	id: string;
	title: string;
	/** Relative to the course's folder: where it was last seen. */
	file: string;
	/** Not there when the lock was last written. It stays, so that a deletion that is undone keeps the id. */
	gone: boolean;
}

export interface LockedQuestion {
	id: string;
	/** A lesson's id. */
	lesson: string;
	/** Plain text, as `options`. */
	prompt: string;
	options: LockedOption[];
	/** Where it was last seen: `file:line`. */
	seen: string;
	gone: boolean;
}

export interface LockedOption {
	id: string;
	text: string;
	gone: boolean;
}

/** What a build found, in any order. */
export interface Found {
	lessons: FoundLesson[];
	questions: FoundQuestion[];
}

export interface FoundLesson {
	file: string;
	/** The id that it has by its file's name if it is new. */
	id: string;
	title: string;
}

export interface FoundQuestion {
	/** One of the lessons' files. */
	file: string;
	/** 1-based. */
	line: number;
	/** The id that the author wrote. */
	written?: string;
	/** Plain text, as `options`. */
	prompt: string;
	/** Those the author wrote; empty for a true/false statement and for an open question. */
	options: string[];
}

export interface Identity {
	/** The id of each found lesson, by its file. */
	lessons: Map<string, string>;
	questions: Map<FoundQuestion, QuestionIds>;
	/** The lock as it should be written now. */
	lock: Lock;
	changes: Changes;
}

export interface QuestionIds {
	id: string;
	/** In the order of the options found. */
	options: string[];
}

/** Ids, sorted: what the lock did not know, or knew otherwise. */
export interface Changes {
	lessons: { added: string[]; moved: string[]; missing: string[]; returned: string[] };
	questions: {
		added: string[];
		/** To another lesson. */
		moved: string[];
		edited: string[];
		/** Seen when the lock was last written, and now no more. */
		missing: string[];
		returned: string[];
		/** The author wrote an id on a question that already had another. */
		renamed: { from: string; to: string }[];
	};
}
