import type { QuestionProgress } from '$lib/progress/fold';

/** From the best to what is still to come; every question has one. */
export const standings = ['known', 'right', 'answered', 'again', 'unanswered'] as const;
export type Standing = (typeof standings)[number];

/** How a learner stands with a question. `answered`: it has no grade. */
export function standingOf({ state, known, again }: QuestionProgress): Standing {
	if (again) return 'again';
	if (known) return 'known';
	return state === 'right' || state === 'unanswered' ? state : 'answered';
}

export function countStandings(questions: readonly QuestionProgress[]): Record<Standing, number> {
	const counts = { known: 0, right: 0, answered: 0, again: 0, unanswered: 0 };
	for (const question of questions) counts[standingOf(question)]++;
	return counts;
}
