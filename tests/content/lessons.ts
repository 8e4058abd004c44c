/** The bundled courses as compiled, each lesson with its deck. */
import { basename } from 'node:path';
import { lessonIds } from '$lib/course/ids';
import type { Course, Lesson, Question } from '$lib/course/types';
import { compile } from '$lib/server/compiler/compile';
import { content, decks, type AuthoredDeck } from './decks';

const compiled = await compile({ folder: content, base: '' });
if (!compiled.ok) throw new Error(compiled.reason);
export const { courses, diagnostics } = compiled.library;

export interface AuthoredLesson extends Omit<AuthoredDeck, 'course'> {
	course: Course;
	lesson: Lesson;
	questions: Question[];
}

export const lessons = courses.flatMap(lessonsOf);
/** The course proper; the other one shows how to use the app. */
export const dataDistribution = lessons.filter(({ course }) => course.id === 'data-distribution');

function lessonsOf(course: Course): AuthoredLesson[] {
	const own = decks.filter((deck) => deck.course === course.id);
	const ids = lessonIds(own.map(({ file }) => basename(file, '.md')));
	const lessons = course.parts.flatMap((part) => part.lessons);
	return own.flatMap((deck, place) =>
		lessons
			.filter(({ id }) => id === ids[place])
			.map((lesson) => {
				const blocks = lesson.slides.flatMap((slide) => slide.blocks);
				const questions = blocks.flatMap((block) => ('question' in block ? [block.question] : []));
				return { ...deck, course, lesson, questions };
			})
	);
}

/** The options of a question that has some to choose from. */
export function choices({ type, options, answer }: Question) {
	const isRight = (id: string) => answer !== null && 'options' in answer && answer.options.includes(id);
	const chosen = type === 'single' || type === 'multiple' ? options : [];
	return {
		right: chosen.filter(({ id }) => isRight(id)),
		wrong: chosen.filter(({ id }) => !isRight(id))
	};
}
