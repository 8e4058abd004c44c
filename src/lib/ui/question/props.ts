import type { Lesson, Question } from '$lib/course/types';
import type { EventOf } from '$lib/progress/events';
import type { QuestionProgress } from '$lib/progress/fold';
import type { Response } from '$lib/quiz/grade';
import type { Given, Judgement, PastAttempt, SaveResult } from './given';

/** What a question has to be told. */
export interface QuestionProps extends QuestionCallbacks {
	/** Its id. */
	course: string;
	question: Question;
	/** Of the author's words. */
	lang: string;
	/** That asks it. */
	lesson: Lesson;
	/** `null`: not known (yet). */
	history: QuestionProgress | null;
	/** What was on the sheet when the page was left. */
	draft: Response | null;
	online: boolean;
	/** The answer was asked for, on this page or on an earlier visit. */
	revealed: boolean;
}

/** What it asks for, and what it tells. */
export interface QuestionCallbacks {
	/** The wording that an attempt with this print answered. */
	readWording: (print: string) => Promise<EventOf<'asked'> | null>;
	/** All there ever were, oldest first. */
	readAttempts: () => Promise<readonly PastAttempt[]>;
	onReveal: () => void;
	/** There is something on the sheet that a reload would lose; returns what to call once there is not. */
	onBegin: () => () => void;
	/** The sheet has changed; `null`: what was on it is in the log, or given up. */
	onDraft: (draft: Response | null) => void;
	onAnswer: (given: Given) => Promise<SaveResult>;
	onJudge: (attempt: EventOf<'answered'>, score: Judgement) => Promise<SaveResult>;
	/** To start over: what came before counts no longer, and is kept. Resolves to whether it is so. */
	onReset: () => Promise<boolean>;
}
