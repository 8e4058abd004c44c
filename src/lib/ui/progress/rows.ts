import { resolve } from '$app/paths';
import type { Outline } from '$lib/course/types';
import type { CourseProgress } from '$lib/progress/fold';
import { lessonsOf, type CourseSummary } from '../summary';
import { countStandings, type Standing } from './standing';

/** How the learner stands with the questions of a lesson, or of an objective. */
export interface Row {
	id: string;
	title: string;
	/** Where it leads. */
	href: string | null;
	/** Slides; `null`: an objective has none. */
	read: { slides: number; of: number } | null;
	questions: number;
	counts: Record<Standing, number>;
}

export function lessonRows(course: CourseSummary, outline: Outline, progress: CourseProgress): Row[] {
	return lessonsOf(course).map(({ id, title }) => {
		const ids = outline.lessons.find((lesson) => lesson.id === id)?.questions.map((each) => each.id) ?? [];
		const tally = progress.lessons.get(id);
		return {
			id,
			title,
			href: resolve(`/courses/${course.head.id}/${id}/`),
			read: tally ? { slides: tally.read, of: tally.slides } : null,
			...standing(ids, progress)
		};
	});
}

/** Those that a question serves. */
export function objectiveRows(course: CourseSummary, outline: Outline, progress: CourseProgress): Row[] {
	const questions = outline.lessons.flatMap((lesson) => lesson.questions);
	return course.head.objectives
		.map(({ id, text }) => {
			const ids = questions.filter(({ objective }) => objective === id).map((each) => each.id);
			return { id, title: text, href: null, read: null, ...standing(ids, progress) };
		})
		.filter(({ questions }) => questions > 0);
}

function standing(ids: readonly string[], { questions }: CourseProgress): Pick<Row, 'questions' | 'counts'> {
	const own = ids.flatMap((id) => questions.get(id) ?? []);
	return { questions: own.length, counts: countStandings(own) };
}
