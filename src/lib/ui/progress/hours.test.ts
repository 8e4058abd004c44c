import { expect, test } from 'vitest';
import type { Tally } from '$lib/progress/fold';
import { hourRows, longestOf } from './hours';

const hour = 3_600_000;
const lesson = (id: string) => ({ id, title: id, slides: 1, questions: 0 });
const tally = (studied: number): Tally => ({
	slides: 1,
	read: 0,
	studied,
	questions: 0,
	answered: 0,
	right: 0,
	known: 0,
	again: 0
});

test('P13: what is planned and studied is all there, the lessons that are in no part, too', () => {
	const parts = [
		{ title: 'One', hours: 2, lessons: [lesson('a'), lesson('b')] },
		{ title: '', lessons: [lesson('c')] }
	];
	const lessons = new Map([
		['a', tally(hour)],
		['c', tally(3 * hour)]
	]);
	const rows = hourRows({ parts }, { lessons });
	expect(rows).toEqual([
		{ title: 'One', planned: 2 * hour, studied: hour },
		{ title: '', planned: null, studied: 3 * hour }
	]);
	expect(longestOf(rows)).toBe(3 * hour);
});

test('P13: where nothing is planned or studied, something is there to measure by', () => {
	expect(longestOf([])).toBe(1);
	expect(longestOf([{ title: 'One', planned: 0, studied: 0 }])).toBe(1);
});
