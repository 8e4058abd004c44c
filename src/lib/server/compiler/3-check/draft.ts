import type { Changes, Lock } from '../identity';
import type { CourseSource } from '../source';
import type { Macros } from '../tex';
import type { Block, Deck, DeckSlide } from '../tree';
import type { QuestionDraft } from './question/draft';

/** A course understood, every part with its place in the source: what is checked, then built. */
export interface CourseDraft {
	/** Unique in the library. */
	id: string;
	source: CourseSource;
	index?: Deck;
	parts: { title: string; hours?: number; lessons: LessonDraft[] }[];
	/** Against the lock that was read. */
	changes: Changes;
	/** As it should be written now. */
	lock: Lock;
}

export interface LessonDraft {
	id: string;
	deck: Deck;
	/** Without those that are hidden. */
	slides: SlideDraft[];
	/** Every id that the author can link to, as it is on the page. */
	anchors: Map<string, string>;
	/** What the deck's formulas may use. */
	macros: Macros;
	/** Before the ids of elements that are no slides: no slide's id begins with it. */
	idPrefix: string;
}

export interface SlideDraft {
	id: string;
	slide: DeckSlide;
	/** Without speaker notes; pauses are still paragraphs. */
	before: Block[];
	question?: QuestionDraft;
	after: Block[];
}

export interface Text {
	file: string;
	/** On the course's page there is none. */
	lesson: LessonDraft | null;
	blocks: Block[];
}

export function lessonsOf(course: CourseDraft): LessonDraft[] {
	return course.parts.flatMap(({ lessons }) => lessons);
}

export function questionsOf(
	course: CourseDraft
): { lesson: LessonDraft; slide: SlideDraft; question: QuestionDraft }[] {
	return lessonsOf(course).flatMap((lesson) =>
		lesson.slides.flatMap((slide) => (slide.question ? [{ lesson, slide, question: slide.question }] : []))
	);
}

/** Everything that is shown, text by text: each lesson, and what stands on the course's page. */
export function textsOf(course: CourseDraft): Text[] {
	const { index } = course;
	const onCoursePage = index && { file: index.file, lesson: null, blocks: index.blocks };
	return [...(onCoursePage ? [onCoursePage] : []), ...lessonsOf(course).map(textOf)];
}

export function textOf(lesson: LessonDraft): Text {
	return { file: lesson.deck.file, lesson, blocks: lesson.slides.flatMap(visibleBlocks) };
}

/** All that a student can see of a slide, its title and what a question shows later included. */
export function visibleBlocks({ slide, before, question, after }: SlideDraft): Block[] {
	const line = (inlines: DeckSlide['title']): Block => ({ kind: 'plain', inlines, at: slide.at });
	return [
		line(slide.title),
		...before,
		...(question
			? [line(question.prompt), ...question.options.flatMap((o) => [...o.blocks, ...o.feedback])]
			: []),
		...after,
		...(question ? [...question.explanation, ...question.hint] : [])
	];
}
