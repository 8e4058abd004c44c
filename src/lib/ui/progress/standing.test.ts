import { expect, test } from 'vitest';
import type { QuestionProgress } from '$lib/progress/fold';
import { countStandings } from './standing';

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

test('every question counts once, by what matters most', () => {
	const counts = countStandings([
		blank,
		{ ...blank, state: 'right' },
		{ ...blank, state: 'right', known: true },
		{ ...blank, state: 'right', again: true },
		{ ...blank, state: 'wrong', again: true },
		{ ...blank, state: 'answered' }
	]);
	expect(counts).toEqual({ unanswered: 1, right: 1, known: 1, again: 2, answered: 1 });
});
