import type { QuestionProgress } from '$lib/progress/fold';

/** Of a slide, or of the question on it. */
export type MarkState =
	'unread' | 'read' | 'unanswered' | 'answered' | 'wrong' | 'partly' | 'right' | 'known' | 'again';

/** Right, but not sure or after the solution, is to be looked at again; what was wrong says so itself. */
export function markOf({ state, known, again }: QuestionProgress): MarkState {
	if (known) return 'known';
	return again && (state === 'right' || state === 'answered') ? 'again' : state;
}
