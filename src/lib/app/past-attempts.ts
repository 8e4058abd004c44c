import type { Question } from '$lib/course/types';
import { attemptsIn } from '$lib/progress/attempts';
import { gradable } from '$lib/quiz/grade';
import type { ProgressStore } from '$lib/storage/progress-store';
import type { PastAttempt } from '$lib/ui/question/given';

/**
 * All attempts at a question, oldest first, each with the wording that it answered.
 *
 * @param tries attempts since the question was last started over, as far as that is known
 */
export async function pastAttempts(
	store: ProgressStore,
	course: string,
	question: Question,
	tries: () => number | undefined
): Promise<PastAttempt[]> {
	const attempts = attemptsIn(gradable(question), await store.answers(course, question.id));
	const counted = tries() ?? attempts.length;
	return Promise.all(
		attempts.map(async ({ event, score }, place) => ({
			event,
			score,
			wording: await store.wording(course, question.id, event.print),
			before: place < attempts.length - counted
		}))
	);
}
