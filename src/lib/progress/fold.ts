import type { Outline, OutlineQuestion } from '$lib/course/types';
import type { Attempt, AttemptsFold } from './attempts';
import { absorb, emptyFold, lastReset, refold, type CourseFold } from './course-fold';
import { isKnown, merge, type EventOf, type StoredEvent } from './events';
import { inOrder, type Place } from './order';
import { slideFinder, type FoundSlide } from './slide-finder';
import { slideKey } from './slide-key';
import { sum, tallyByObjective, tallyOf, totalOf, type QuestionTally, type Tally } from './tally';

export type { Attempt, QuestionTally, Tally };

/** What a learner has done in one course, measured against the course as it is now. */
export interface CourseProgress {
	/** By question id; only questions that are in the course, each of them. */
	questions: ReadonlyMap<string, QuestionProgress>;
	/** By lesson id. */
	lessons: ReadonlyMap<string, Tally>;
	/** By objective id; those that a question serves. */
	objectives: ReadonlyMap<string, QuestionTally>;
	/** Slides read, as `slideKey`s. */
	read: ReadonlySet<string>;
	/** Where the learner was last, of the slides that are still in the course. */
	last: FoundSlide | null;
	/** The same in each lesson: a slide's id by the lesson's. */
	lastIn: ReadonlyMap<string, string>;
	total: Tally;
}

export interface QuestionProgress {
	/** The log has an attempt, be it from before the last reset. */
	attempted: boolean;
	/** Attempts since the last reset. */
	tries: number;
	/** The score of the first of them, which later ones do not better. */
	first: number | null;
	/** The latest of them. */
	last: Attempt | null;
	/** Of the last attempt. `answered`: it has no grade, or came after the solution was shown. */
	state: 'unanswered' | 'answered' | 'wrong' | 'partly' | 'right';
	/** The first attempts of two different days were right, none has been wrong since, and the last was sure. */
	known: boolean;
	/** The last attempt was not right, or not sure, or came after the solution. */
	again: boolean;
	/** P4: the question's text or key is no longer what the last attempt answered. */
	changed: boolean;
}

/** P3: the same for every order of arrival, and for events that arrive twice. */
export function fold(events: readonly StoredEvent[], outline: Outline): CourseProgress {
	const facts = merge(events);
	const { fold, stale } = absorb(emptyFold, facts, outline);
	return summarise(refold(fold, stale, facts.filter(isAnswerIn(outline)), outline), outline);
}

function isAnswerIn({ course }: Outline) {
	return (event: StoredEvent): event is EventOf<'answered'> =>
		isKnown(event) && event.type === 'answered' && event.course === course;
}

export function summarise(fold: CourseFold, outline: Outline): CourseProgress {
	const reading = readingIn(fold, outline);
	const questions = new Map<string, QuestionProgress>();
	const lessons = new Map<string, Tally>();
	for (const lesson of outline.lessons) {
		for (const question of lesson.questions) {
			questions.set(question.id, measure(question, fold.attempts.get(question.id)));
		}
		const reviewed = lesson.questions.map(({ id }) => fold.attempts.get(id)?.reviewed ?? 0);
		lessons.set(lesson.id, {
			slides: lesson.slides.length,
			read: lesson.slides.filter(({ id }) => reading.read.has(slideKey(lesson.id, id))).length,
			studied: sum(reviewed) + (reading.ms.get(lesson.id) ?? 0),
			...tallyOf(lesson.questions, questions)
		});
	}
	return {
		questions,
		lessons,
		objectives: tallyByObjective(outline.lessons, questions),
		read: reading.read,
		last: reading.last,
		lastIn: reading.lastIn,
		total: totalOf([...lessons.values()])
	};
}

function readingIn(fold: CourseFold, outline: Outline) {
	const findSlide = slideFinder(outline);
	const found: { slide: FoundSlide; place: Place }[] = [];
	const ms = new Map<string, number>();
	for (const read of fold.reads.values()) {
		const slide = findSlide(read.slide);
		if (slide === null) continue;
		ms.set(slide.lesson, (ms.get(slide.lesson) ?? 0) + read.ms);
		const reset = lastReset(fold, null, slide.lesson);
		if (reset === null || inOrder(read.place, reset) > 0) found.push({ slide, place: read.place });
	}
	found.sort((a, b) => inOrder(a.place, b.place));
	return {
		ms,
		read: new Set(found.map(({ slide }) => slideKey(slide.lesson, slide.slide))),
		last: found.at(-1)?.slide ?? null,
		lastIn: new Map(found.map(({ slide }) => [slide.lesson, slide.slide]))
	};
}

function measure(question: OutlineQuestion, fold: AttemptsFold | undefined): QuestionProgress {
	const last = fold?.last ?? null;
	if (!fold || last === null) {
		return {
			attempted: fold !== undefined,
			tries: 0,
			first: null,
			last: null,
			state: 'unanswered',
			known: false,
			again: false,
			changed: false
		};
	}
	const { event, score } = last;
	const again = (score !== null && score < 1) || event.revealed || event.sure === false;
	return {
		attempted: true,
		tries: fold.tries,
		first: fold.first,
		last,
		state: stateOf(last),
		known: fold.rightDays.length === 2 && !again,
		again,
		changed: event.print !== question.print || keyChanged(question, last)
	};
}

/** By the same key it would count the same; what is open is judged by its writer. */
function keyChanged({ type }: OutlineQuestion, { event, score }: Attempt): boolean {
	return type !== 'open' && score !== null && score !== event.score;
}

function stateOf({ event, score }: Attempt): QuestionProgress['state'] {
	if (score === null || event.revealed) return 'answered';
	return score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly';
}
