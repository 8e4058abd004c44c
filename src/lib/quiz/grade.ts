import type { OutlineQuestion, Question } from '$lib/course/types';
import { foldAnswer } from './fold-answer';

/** Option ids (order: in the order given); for number a decimal as `Number` reads it; else what was typed. */
export type Response = readonly string[] | string;

export type Gradable = Pick<OutlineQuestion, 'type' | 'options' | 'answer'>;

/** What a grader has to know of a question. */
export function gradable({ type, options, answer }: Question): Gradable {
	return { type, options: options.map(({ id }) => id), answer };
}

/** Of an option. `missed`: right, but not chosen; `rest`: wrong, and not chosen. */
export type Mark = 'right' | 'wrong' | 'missed' | 'rest';

export interface Grade {
	/** 0 to 1. */
	score: number;
	/** All of it: the only thing that ever counts as known. */
	right: boolean;
	/** Per option id. */
	options: Record<string, Mark>;
}

/**
 * The one grader, used wherever a score is shown. `null`: there is no key, or a response of this kind
 * cannot be graded by it.
 *
 * Credit for several right options: each right one +1/n, each wrong one −1/n, never below 0, where n is the
 * number of right options. Key ADEG: ADEGF scores 75 %, ADEBC 25 %, D 25 %.
 */
export function grade({ type, options, answer }: Gradable, response: Response): Grade | null {
	if (answer === null || type === 'open') return null;
	if ('value' in answer) {
		const value = typeof response === 'string' && response.trim() !== '' ? Number(response) : NaN;
		// The slack is one part in 10¹²: 0.1 + 0.2 is within 0 of 0.3.
		const slack = answer.tolerance + Math.abs(answer.value) * 1e-12;
		return allOrNothing(Math.abs(value - answer.value) <= slack);
	}
	if ('accepted' in answer) {
		if (typeof response !== 'string') return null;
		const given = foldAnswer(response);
		return allOrNothing(answer.accepted.some((text) => foldAnswer(text) === given));
	}
	if (typeof response === 'string') return null;
	return type === 'order'
		? gradeOrder(answer.options, response)
		: gradeChoice(options, answer.options, response);
}

function allOrNothing(right: boolean): Grade {
	return { score: right ? 1 : 0, right, options: {} };
}

function gradeChoice(options: readonly string[], key: readonly string[], response: Response): Grade {
	const chosen = new Set(response);
	const right = new Set(key);
	const marks: Grade['options'] = {};
	for (const id of options) {
		marks[id] = chosen.has(id) ? (right.has(id) ? 'right' : 'wrong') : right.has(id) ? 'missed' : 'rest';
	}
	const hits = [...chosen].filter((id) => right.has(id)).length;
	const misses = chosen.size - hits;
	return {
		score: right.size === 0 ? 0 : Math.max(0, (hits - misses) / right.size),
		right: misses === 0 && hits === right.size,
		options: marks
	};
}

/** The score is the share of options that stand in their place. */
function gradeOrder(key: readonly string[], response: readonly string[]): Grade {
	const marks: Grade['options'] = {};
	for (const [place, id] of key.entries()) marks[id] = response[place] === id ? 'right' : 'wrong';
	const hits = Object.values(marks).filter((mark) => mark === 'right').length;
	const right = hits === key.length && response.length === key.length;
	return { score: key.length === 0 ? 0 : hits / key.length, right, options: marks };
}
