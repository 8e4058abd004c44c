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
	/** Plain text. */
	prompt: string;
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
				.map(({ id, slide, prompt }): QuestionChange => {
					const kind = questions.has(id) ? 'changed' : 'new';
					return { kind, lesson: lesson.id, slide, question: id, prompt };
				})
		)
	};
}

/** One line of a list of changes. */
export interface Change {
	kind: 'new' | 'changed';
	lesson: string;
	slide: string;
	/** A slide's title, which may be empty, or what a question asks. */
	label: string;
	question: boolean;
}

/** Each slide once: one that carries a changed question has changed with it, and is called by what it asks. */
export function changeList({ slides, questions }: CourseChanges): Change[] {
	const place = ({ lesson, slide }: { lesson: string; slide: string }) => `${lesson}#${slide}`;
	const asked = new Map(questions.map((question) => [place(question), question]));
	const known = new Set(slides.map(place));
	const unmarked = questions.filter((question) => !known.has(place(question)));
	return [
		...slides.map((slide) => lineOf(asked.get(place(slide)) ?? slide)),
		...unmarked.map((question) => lineOf(question))
	];
}

function lineOf(change: SlideChange | QuestionChange): Change {
	const { kind, lesson, slide } = change;
	const question = 'question' in change;
	return { kind, lesson, slide, label: question ? change.prompt : change.title, question };
}
