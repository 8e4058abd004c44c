import type { Outline, OutlineQuestion } from '$lib/course/types';
import { grade } from '$lib/quiz/grade';
import { isKnown, merge, type EventOf, type ProgressEvent, type StoredEvent } from './events';
import { slideFinder, slideKey, type FoundSlide } from './slide-finder';

/** What a learner has done in one course, measured against the course as it is now. */
export interface CourseProgress {
	/** By question id; only questions that are in the course, each of them. */
	questions: ReadonlyMap<string, QuestionProgress>;
	/** By lesson id. */
	lessons: ReadonlyMap<string, Tally>;
	/** Slides read, as `slideKey`s. */
	read: ReadonlySet<string>;
	/** Where the learner was last, of the slides that are still in the course. */
	last: FoundSlide | null;
	/** The same in each lesson: a slide's id by the lesson's. */
	lastIn: ReadonlyMap<string, string>;
	total: Tally;
}

export interface Tally {
	slides: number;
	read: number;
	questions: number;
	answered: number;
	right: number;
}

export interface QuestionProgress {
	/** Attempts since the last reset. */
	tries: number;
	/** The latest of them. */
	last: Attempt | null;
	/** Of the last attempt. `answered`: it has no grade, or came after the solution was shown. */
	state: 'unanswered' | 'answered' | 'wrong' | 'partly' | 'right';
	/** P4: the question's text or key is no longer what the last attempt answered. */
	changed: boolean;
}

export interface Attempt {
	event: EventOf<'answered'>;
	/** By today's key where its options still exist, else as graded then; `null`: there is no key. */
	score: number | null;
}

/** P3: the same for every order of arrival, and for events that arrive twice. */
export function fold(events: readonly StoredEvent[], outline: Outline): CourseProgress {
	const facts = merge(events)
		.filter(isKnown)
		.filter(({ course }) => course === outline.course);
	const lessonOf = new Map(
		outline.lessons.flatMap(({ id, questions }) => questions.map((question) => [question.id, id]))
	);
	const findSlide = slideFinder(outline);
	const attempts = new Map<string, EventOf<'answered'>[]>();
	/** In the order of the last reading. */
	const read = new Map<string, FoundSlide>();

	for (const event of facts) {
		if (event.type === 'answered') {
			const earlier = attempts.get(event.question);
			if (earlier) earlier.push(event);
			else attempts.set(event.question, [event]);
		} else if (event.type === 'read') {
			const slide = findSlide(event.slide);
			if (slide === null) continue;
			const key = slideKey(slide.lesson, slide.slide);
			read.delete(key);
			read.set(key, slide);
		} else if (event.type === 'reset') {
			const within = scopeOf(event);
			for (const question of attempts.keys()) {
				if (within(question, lessonOf.get(question))) attempts.delete(question);
			}
			for (const [key, { lesson }] of read) if (within(undefined, lesson)) read.delete(key);
		}
	}

	const questions = new Map<string, QuestionProgress>();
	const lessons = new Map<string, Tally>();
	for (const lesson of outline.lessons) {
		const progress = lesson.questions.map((question) => measure(question, attempts.get(question.id) ?? []));
		for (const [index, question] of lesson.questions.entries()) {
			const own = progress[index];
			if (own) questions.set(question.id, own);
		}
		lessons.set(lesson.id, {
			slides: lesson.slides.length,
			read: lesson.slides.filter(({ id }) => read.has(slideKey(lesson.id, id))).length,
			questions: progress.length,
			answered: progress.filter(({ state }) => state !== 'unanswered').length,
			right: progress.filter(({ state }) => state === 'right').length
		});
	}
	const places = [...read.values()];
	return {
		questions,
		lessons,
		read: new Set(read.keys()),
		last: places.at(-1) ?? null,
		lastIn: new Map(places.map(({ lesson, slide }) => [lesson, slide])),
		total: sum([...lessons.values()])
	};
}

/** Says whether a reset takes in a question or, without one, the slides of a lesson. */
function scopeOf({ scope }: Extract<ProgressEvent, { type: 'reset' }>) {
	return (question: string | undefined, lesson: string | undefined): boolean => {
		if ('question' in scope) return question !== undefined && question === scope.question;
		if ('lesson' in scope) return lesson === scope.lesson;
		return true;
	};
}

function measure(question: OutlineQuestion, events: readonly EventOf<'answered'>[]): QuestionProgress {
	const event = events.at(-1);
	if (!event) return { tries: 0, last: null, state: 'unanswered', changed: false };
	const last = { event, score: scoreNow(question, event) };
	return { tries: events.length, last, state: stateOf(last), changed: event.print !== question.print };
}

function scoreNow(question: OutlineQuestion, { response, score }: EventOf<'answered'>): number | null {
	if (question.answer === null || question.type === 'open') return null;
	const gone = typeof response !== 'string' && response.some((id) => !question.options.includes(id));
	return gone ? score : (grade(question, response)?.score ?? score);
}

function stateOf({ event, score }: Attempt): QuestionProgress['state'] {
	if (score === null || event.revealed) return 'answered';
	return score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly';
}

function sum(tallies: readonly Tally[]): Tally {
	const total = { slides: 0, read: 0, questions: 0, answered: 0, right: 0 };
	for (const tally of tallies) {
		total.slides += tally.slides;
		total.read += tally.read;
		total.questions += tally.questions;
		total.answered += tally.answered;
		total.right += tally.right;
	}
	return total;
}
