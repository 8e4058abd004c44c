import type { Question } from '$lib/course/types';
import type { EventOf, StoredEvent } from '$lib/progress/events';
import type { Response } from '$lib/quiz/grade';
import { orderOptions } from '$lib/quiz/order-options';

/** What a learner hands in. */
export interface Given {
	response: Response;
	/** From the question's appearance to the check. */
	ms: number;
	/** The solution had been shown before. */
	revealed: boolean;
	hint: boolean;
	/** `false`: the learner said so before the check. Nobody is asked to say `true`. */
	sure?: boolean;
}

/** `attempt`: as it stands in the log. `invalid`: longer than the log takes. */
export type SaveResult =
	{ ok: true; attempt: StoredEvent | null } | { ok: false; reason: 'full' | 'invalid' | 'unavailable' };

/** A learner's own judgement of an answer that no key can grade: had it, partly, not. */
export type Judgement = 1 | 0.5 | 0;

/** One attempt among all that were ever made. */
export interface PastAttempt {
	event: EventOf<'answered'>;
	/** By today's key; `null`: there is none, or no judgement. */
	score: number | null;
	/** What was asked then; `null`: the log has lost it. */
	wording: EventOf<'asked'> | null;
	/** It came before the question was last started over. */
	before: boolean;
}

/** The log may hold events of versions to come. */
export function isAnswer(event: StoredEvent): event is EventOf<'answered'> {
	return event.type === 'answered' && 'response' in event;
}

/** The most characters that a typed answer may have: the log's limit (`progress/events.ts`). */
export const longestAnswer = 10_000;

/** The blank sheet. To put in order, the options start by their ids: the author's order is the key. */
export function blank(question: Question, triesBefore: number): Response {
	const { type, options, answer } = question;
	if (type === 'number' || type === 'text' || type === 'open') return '';
	if (type !== 'order') return options.length === 0 ? '' : [];
	const ids = orderOptions(options.map(({ id }) => id).sort(), question, triesBefore);
	const key = answer !== null && 'options' in answer ? answer.options : options.map(({ id }) => id);
	return ids.every((id, place) => id === key[place]) ? [...ids.slice(1), ...ids.slice(0, 1)] : ids;
}

/** A response from the log, where the question as it is now can still show it. */
export function fits({ options, type }: Question, response: Response): boolean {
	if (typeof response === 'string') return options.length === 0;
	const known = response.every((id) => options.some((option) => option.id === id));
	return known && options.length > 0 && (type !== 'order' || response.length === options.length);
}
