import type { Outline, OutlineQuestion } from '$lib/course/types';
import { addAttempt, basisOf, foldAttempts, type AttemptsFold } from './attempts';
import { isKnown, type EventOf, type SlideRef, type StoredEvent } from './events';
import { inOrder, placeOf, type Place } from './order';
import { spent } from './spent';

export type { Outline };

/**
 * What a log says of one course, per question and slide: as large as the course, however long the log is (P5).
 * Kept on the device: a change of its meaning needs a migration that drops what is kept.
 */
export interface CourseFold {
	/** By question id, of those too that are no longer in the course. */
	attempts: ReadonlyMap<string, AttemptsFold>;
	/** By the reference's parts: where a slide stands today is not the log's affair. */
	reads: ReadonlyMap<string, ReadFold>;
	/** The last reset of each scope (`scopeKey`). */
	resets: ReadonlyMap<string, Place>;
}

interface ReadFold {
	slide: SlideRef;
	/** When it was last read. */
	place: Place;
	/** Of all readings, resets aside. */
	ms: number;
}

export const emptyFold: CourseFold = { attempts: new Map(), reads: new Map(), resets: new Map() };

/**
 * The fold with more events, in any order. `stale`: questions whose attempts have to be folded anew from all of
 * their own events (`refold`), since one came out of order or again, one was judged, or the key or a reset has
 * changed.
 */
export function absorb(
	before: CourseFold,
	events: readonly StoredEvent[],
	outline: Outline
): { fold: CourseFold; stale: string[] } {
	const attempts = new Map(before.attempts);
	const reads = new Map(before.reads);
	const resets = new Map(before.resets);
	const fold = { attempts, reads, resets };
	const questions = questionsOf(outline);
	const stale = new Set<string>();
	const mine = events.filter(isKnown).filter(({ course }) => course === outline.course);

	for (const event of mine.sort(inOrder)) {
		if (event.type === 'reset') {
			const key = scopeKey(event.scope);
			const earlier = resets.get(key);
			if (!earlier || inOrder(earlier, event) < 0) resets.set(key, placeOf(event));
		} else if (event.type === 'read') addRead(reads, event);
	}
	for (const event of mine) {
		if (event.type !== 'answered') continue;
		const earlier = attempts.get(event.question) ?? null;
		const found = questions.get(event.question) ?? null;
		const since = lastReset(fold, event.question, found?.lesson);
		const late = earlier !== null && inOrder(event, earlier.place) <= 0;
		// A judgement alters an attempt of the past.
		if (late || event.judges !== undefined) stale.add(event.question);
		else attempts.set(event.question, addAttempt(earlier, event, found?.question ?? null, since));
	}
	for (const [id, { basis }] of attempts) {
		const found = questions.get(id);
		if (basis !== basisOf(found?.question ?? null, lastReset(fold, id, found?.lesson))) stale.add(id);
	}
	return { fold, stale: [...stale] };
}

/** @param events all answers to these questions that the log holds, each once, in any order */
export function refold(
	before: CourseFold,
	stale: readonly string[],
	events: readonly EventOf<'answered'>[],
	outline: Outline
): CourseFold {
	const attempts = new Map(before.attempts);
	const questions = questionsOf(outline);
	const own = new Map<string, EventOf<'answered'>[]>(stale.map((id) => [id, []]));
	for (const event of [...events].sort(inOrder)) own.get(event.question)?.push(event);
	for (const [id, answers] of own) {
		const found = questions.get(id);
		const since = lastReset(before, id, found?.lesson);
		const fold = foldAttempts(found?.question ?? null, answers, since);
		if (fold) attempts.set(id, fold);
		else attempts.delete(id);
	}
	return { ...before, attempts };
}

/** The last reset that takes in a question or, without one, the slides of a lesson. */
export function lastReset(
	{ resets }: Pick<CourseFold, 'resets'>,
	question: string | null,
	lesson: string | undefined
): Place | null {
	const scopes = ['course'];
	if (lesson !== undefined) scopes.push(scopeKey({ lesson }));
	if (question !== null) scopes.push(scopeKey({ question }));
	return scopes
		.flatMap((key) => resets.get(key) ?? [])
		.reduce<Place | null>((last, place) => (last && inOrder(last, place) > 0 ? last : place), null);
}

function scopeKey(scope: EventOf<'reset'>['scope']): string {
	if ('question' in scope) return `question ${String(scope.question)}`;
	return 'lesson' in scope ? `lesson ${String(scope.lesson)}` : 'course';
}

function addRead(reads: Map<string, ReadFold>, event: EventOf<'read'>): void {
	const { slide, ms } = event;
	const key = JSON.stringify([slide.lesson, slide.slide, slide.title, slide.print]);
	const before = reads.get(key);
	if (before?.place.id === event.id) return;
	const place = before && inOrder(before.place, event) > 0 ? before.place : placeOf(event);
	reads.set(key, { slide: before?.slide ?? slide, place, ms: (before?.ms ?? 0) + spent(ms) });
}

function questionsOf({ lessons }: Outline): Map<string, { lesson: string; question: OutlineQuestion }> {
	return new Map(
		lessons.flatMap(({ id, questions }) =>
			questions.map((question) => [question.id, { lesson: id, question }] as const)
		)
	);
}
