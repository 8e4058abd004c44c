import type { Question } from '$lib/course/types';
import type { EventOf } from '$lib/progress/events';
import type { QuestionProgress } from '$lib/progress/fold';
import type { Response } from '$lib/quiz/grade';
import type { Given, Judgement, SaveResult } from './given';

/** What a session asks of the page that it stands on. */
export interface Wiring {
	question: () => Question;
	history: () => QuestionProgress | null;
	/** What was on the sheet when the page was left. */
	draft: () => Response | null;
	/** The answer was asked for, on this page or on an earlier visit. */
	revealed: () => boolean;
	reveal: () => void;
	save: (given: Given) => Promise<SaveResult>;
	judge: (attempt: EventOf<'answered'>, score: Judgement) => Promise<SaveResult>;
}
