import { resolve } from '$app/paths';
import type { CourseProgress, QuestionTally, Tally } from '$lib/progress/fold';
import { lessonsOf, type CourseSummary } from '../summary';

/** How the learner stands with the questions of a lesson, or of an objective. */
export interface Row {
	id: string;
	title: string;
	/** Where it leads. */
	href: string | null;
	/** An objective has no slides. */
	tally: QuestionTally | Tally;
}

export function lessonRows(course: CourseSummary, { lessons }: CourseProgress): Row[] {
	return lessonsOf(course).flatMap(({ id, title }) => {
		const tally = lessons.get(id);
		return tally ? [{ id, title, href: resolve(`/courses/${course.head.id}/${id}/`), tally }] : [];
	});
}

/** Those that a question serves. */
export function objectiveRows(course: CourseSummary, { objectives }: CourseProgress): Row[] {
	return course.head.objectives.flatMap(({ id, text }) => {
		const tally = objectives.get(id);
		return tally ? [{ id, title: text, href: null, tally }] : [];
	});
}
