import type { OutlineLesson } from './types';

/** What is new or other in a course for one who knows an earlier version of it, in the order of the course. */
export interface CourseChanges {
	slides: SlideChange[];
	questions: QuestionChange[];
}

export interface SlideChange {
	kind: 'new' | 'changed';
	lesson: string;
	slide: string;
	/** Empty on an untitled slide. */
	title: string;
}

export interface QuestionChange {
	kind: 'new' | 'changed';
	lesson: string;
	/** That it stands on. */
	slide: string;
	question: string;
}

/** By the prints: what only moved, or stands in a file of another name, is neither new nor changed. */
export function changesBetween(
	before: readonly OutlineLesson[],
	after: readonly OutlineLesson[]
): CourseChanges {
	const prints = new Set(before.flatMap(({ slides }) => slides.map(({ print }) => print)));
	const places = new Set(before.flatMap(({ id, slides }) => slides.map((slide) => `${id}#${slide.id}`)));
	const questions = new Map(before.flatMap((lesson) => lesson.questions.map(({ id, print }) => [id, print])));
	return {
		slides: after.flatMap(({ id: lesson, slides }) =>
			slides
				.filter(({ print }) => !prints.has(print))
				.map(({ id: slide, title }): SlideChange => {
					return { kind: places.has(`${lesson}#${slide}`) ? 'changed' : 'new', lesson, slide, title };
				})
		),
		questions: after.flatMap((lesson) =>
			lesson.questions
				.filter(({ id, print }) => questions.get(id) !== print)
				.map(({ id, slide }): QuestionChange => {
					return { kind: questions.has(id) ? 'changed' : 'new', lesson: lesson.id, slide, question: id };
				})
		)
	};
}
