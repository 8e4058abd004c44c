import type { OutlineQuestion } from '$lib/course/types';
import { grade, type Gradable } from '$lib/quiz/grade';
import type { EventOf } from './events';
import { inOrder, placeOf, type Place } from './order';
import { spent } from './spent';

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
	/** The days, at most two, on which the first attempt was right, with none wrong since: `2026-01-31`. */
	rightDays: readonly string[];
	/** Milliseconds spent answering in reviews, resets aside: in a lesson they are part of the reading. */
	reviewed: number;
}

/** P4: `null` is a question that is no longer in the course; its attempts are counted, not shown. */
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
	const end = events.at(-1);
	if (!end) return null;
	let fold = blank(end, question, since);
	for (const attempt of attemptsIn(question, events)) fold = withAttempt(fold, attempt, since);
	return { ...fold, place: placeOf(end) };
}

/** @param event an attempt, not a judgement on one, that comes after all that the fold has */
export function addAttempt(
	fold: AttemptsFold | null,
	event: EventOf<'answered'>,
	question: OutlineQuestion | null,
	since: Place | null
): AttemptsFold {
	const attempt = { event, score: scoreNow(question, event) };
	return withAttempt(fold ?? blank(event, question, since), attempt, since);
}

function blank(at: Place, question: OutlineQuestion | null, since: Place | null): AttemptsFold {
	const basis = basisOf(question, since);
	return { basis, place: placeOf(at), tries: 0, first: null, last: null, rightDays: [], reviewed: 0 };
}

function withAttempt(before: AttemptsFold, attempt: Attempt, since: Place | null): AttemptsFold {
	const { event, score } = attempt;
	const reviewed = before.reviewed + (event.mode === 'review' ? spent(event.ms) : 0);
	const fold = { ...before, place: placeOf(event), reviewed };
	if (since !== null && inOrder(event, since) < 0) return fold;
	return {
		...fold,
		tries: before.tries + 1,
		first: before.tries === 0 ? score : before.first,
		last: attempt,
		rightDays: rightDaysWith(before, attempt)
	};
}

function rightDaysWith({ last, rightDays }: AttemptsFold, attempt: Attempt): readonly string[] {
	const { event, score } = attempt;
	if (score !== null && score < 1) return [];
	const day = dayOf(attempt);
	const firstOfDay = last === null || dayOf(last) !== day;
	const right = score === 1 && !event.revealed && event.sure !== false;
	return right && firstOfDay && !rightDays.includes(day) ? [...rightDays, day].slice(-2) : rightDays;
}

function dayOf({ event }: Attempt): string {
	return event.at.slice(0, 10);
}

/**
 * One by one, each of an open question with the last judgement on it. Of another type a judgement says nothing: what
 * was open then is graded by the key of today.
 *
 * @param question `null`: no longer in the course
 * @param answers to it, in order
 */
export function attemptsIn(
	question: Gradable | null,
	answers: readonly EventOf<'answered'>[]
): readonly Attempt[] {
	const judgeable = question === null || question.type === 'open';
	const attempts = new Map<string, Attempt>();
	for (const event of answers) {
		if (event.judges === undefined) attempts.set(event.id, { event, score: scoreNow(question, event) });
		const judged = event.judges !== undefined && judgeable && attempts.get(event.judges);
		if (judged) attempts.set(judged.event.id, { ...judged, score: event.score });
	}
	return [...attempts.values()];
}

function scoreNow(question: Gradable | null, { response, score }: EventOf<'answered'>): number | null {
	if (question === null) return score;
	if (question.answer === null || question.type === 'open') return null;
	const gone = typeof response !== 'string' && response.some((id) => !question.options.includes(id));
	return gone ? score : (grade(question, response)?.score ?? score);
}
