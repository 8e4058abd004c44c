import type { QuestionProgress } from './fold';
import type { QuestionTally } from './tally';

/** From the best to what is still to come; every question has one. */
export const standings = ['known', 'right', 'answered', 'again', 'unanswered'] as const;
/** How a learner stands with a question. `right`: not known yet; `answered`: it has no grade. */
export type Standing = (typeof standings)[number];

export function standingOf({ state, known, again }: QuestionProgress): Standing {
	if (again) return 'again';
	if (known) return 'known';
	return state === 'right' || state === 'unanswered' ? state : 'answered';
}

/** The questions of a tally, each counted once. */
export function standingsIn(tally: QuestionTally): Record<Standing, number> {
	const { questions, answered, right, known, again } = tally;
	return {
		known,
		right: right - known,
		answered: answered - right - again,
		again,
		unanswered: questions - answered
	};
}
