import type { OutlineQuestion } from '$lib/course/types';
import { grade, type Gradable } from '$lib/quiz/grade';
import type { EventOf } from './events';
import { inOrder, type Place } from './order';

export interface Attempt {
	event: EventOf<'answered'>;
	/**
	 * By today's key where its options still exist, else as graded then; of an open question, as the learner judged
	 * it. `null`: there is no key, or no judgement.
	 */
	score: number | null;
}

/** All that is shown of the attempts at one question, and enough to go on from without reading them again (P5). */
export interface AttemptsFold {
	/** What they were graded by, and the reset they come after: by another basis they are folded anew. */
	basis: string;
	/** Of the last event in it. */
	place: Place;
	/** Since the last reset. */
	tries: number;
	/** The score of the first of them. */
	first: number | null;
	last: Attempt | null;
	/** No other attempt of the last one's day came before it. */
	freshDay: boolean;
	/** The days, at most two, on which the first attempt was right, with none wrong since: `2026-01-31`. */
	rightDays: readonly string[];
	/** Milliseconds spent answering in reviews, resets aside: in a lesson they are part of the reading. */
	reviewed: number;
}

/** P4: `null` is a question that is no longer in the course; its attempts are counted, not graded. */
export function basisOf(question: OutlineQuestion | null, since: Place | null): string {
	const key = question && [question.type, question.options, question.answer];
	return JSON.stringify([key, since && [since.n, since.id]]);
}

/** @param events all answers to the question that the log holds, in order */
export function foldAttempts(
	question: OutlineQuestion | null,
	events: readonly EventOf<'answered'>[],
	since: Place | null
): AttemptsFold | null {
	let fold: AttemptsFold | null = null;
	for (const event of events) fold = addAttempt(fold, event, question, since);
	return fold;
}

/** @param event comes after all that the fold has */
export function addAttempt(
	fold: AttemptsFold | null,
	event: EventOf<'answered'>,
	question: OutlineQuestion | null,
	since: Place | null
): AttemptsFold {
	const before = fold ?? { ...none, basis: basisOf(question, since) };
	// A judgement repeats the time of what it judges.
	const reviewing = event.mode === 'review' && event.judges === undefined;
	const after = {
		...before,
		place: { n: event.n, id: event.id },
		reviewed: before.reviewed + (reviewing ? event.ms : 0)
	};
	if (since !== null && inOrder(event, since) < 0) return after;
	const { last } = before;
	if (event.judges !== undefined) {
		if (event.judges !== last?.event.id) return after;
		return withResult(after, { event: last.event, score: event.score }, before.freshDay);
	}
	const attempt = { event, score: scoreNow(question, event) };
	const freshDay = last === null || dayOf(last) !== dayOf(attempt);
	return withResult({ ...after, tries: before.tries + 1 }, attempt, freshDay);
}

const none = {
	tries: 0,
	first: null,
	last: null,
	freshDay: false,
	rightDays: [],
	reviewed: 0
};

function withResult(fold: AttemptsFold, last: Attempt, freshDay: boolean): AttemptsFold {
	const first = fold.tries === 1 ? last.score : fold.first;
	const { score } = last;
	const right = score === 1 && !last.event.revealed && last.event.sure !== false;
	const day = dayOf(last);
	let { rightDays } = fold;
	if (score !== null && score < 1) rightDays = [];
	else if (right && freshDay && !rightDays.includes(day)) rightDays = [...rightDays, day].slice(-2);
	return { ...fold, first, last, freshDay, rightDays };
}

function dayOf({ event }: Attempt): string {
	return event.at.slice(0, 10);
}

/** One by one, a judgement with what it judges. @param answers to one question, in order */
export function attemptsIn(
	question: Gradable | null,
	answers: readonly EventOf<'answered'>[]
): readonly Attempt[] {
	const attempts = new Map<string, Attempt>();
	for (const event of answers) {
		const judged = event.judges === undefined ? undefined : attempts.get(event.judges);
		if (judged) attempts.set(judged.event.id, { ...judged, score: event.score });
		else if (event.judges === undefined) {
			attempts.set(event.id, { event, score: scoreNow(question, event) });
		}
	}
	return [...attempts.values()];
}

function scoreNow(question: Gradable | null, { response, score }: EventOf<'answered'>): number | null {
	if (question === null || question.answer === null || question.type === 'open') return null;
	const gone = typeof response !== 'string' && response.some((id) => !question.options.includes(id));
	return gone ? score : (grade(question, response)?.score ?? score);
}
