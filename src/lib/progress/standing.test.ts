import { expect, test } from 'vitest';
import type { QuestionProgress } from './fold';
import { standingsIn } from './standing';
import { tallyOf } from './tally';

const blank: QuestionProgress = {
	attempted: false,
	tries: 0,
	first: null,
	last: null,
	state: 'unanswered',
	known: false,
	again: false,
	changed: false
};

test('P13: every question counts once, by what matters most: right, but unsure, is to be looked at again', () => {
	const questions: QuestionProgress[] = [
		blank,
		{ ...blank, state: 'right' },
		{ ...blank, state: 'right', known: true },
		{ ...blank, state: 'answered', known: true },
		{ ...blank, state: 'right', again: true },
		{ ...blank, state: 'wrong', again: true },
		{ ...blank, state: 'answered' }
	];
	const all = questions.map((question, place) => [String(place), question] as const);
	const tally = tallyOf(
		all.map(([id]) => ({ id })),
		new Map(all)
	);
	expect(tally).toEqual({ questions: 7, answered: 6, right: 3, known: 2, again: 2 });
	expect(standingsIn(tally)).toEqual({ unanswered: 1, right: 1, known: 2, again: 2, answered: 1 });
});
