import { expect, test } from 'vitest';
import type { Question } from '$lib/course/types';
import { blank, fits } from './given';

const question: Question = {
	id: 'q',
	type: 'order',
	prompt: { html: '', text: '' },
	options: ['a', 'b', 'c'].map((id) => ({ id, label: id, html: id, text: id })),
	answer: { options: ['a', 'b', 'c'] },
	reread: [],
	pin: false,
	print: 'p'
};

test('Q12: what is to be put in order never starts in its order', () => {
	expect(blank(question, 0)).toEqual(['b', 'c', 'a']);
	expect(blank({ ...question, answer: { options: ['c', 'b', 'a'] } }, 0)).toEqual(['a', 'b', 'c']);
	for (let tries = 1; tries < 50; tries++) expect(blank(question, tries)).not.toEqual(['a', 'b', 'c']);
});

test('Q10: it starts in another order at a later attempt, unless it is pinned', () => {
	const starts = (pin: boolean) => [1, 2, 3, 4, 5].map((tries) => String(blank({ ...question, pin }, tries)));
	expect(new Set(starts(false)).size).toBeGreaterThan(1);
	expect(new Set(starts(true))).toEqual(new Set([String(blank(question, 0))]));
});

test('P4: an earlier response is shown only where the question can still hold it', () => {
	expect(fits(question, ['c', 'a', 'b'])).toBe(true);
	expect(fits(question, ['a', 'b'])).toBe(false);
	expect(fits(question, ['a', 'b', 'gone'])).toBe(false);
	expect(fits({ ...question, type: 'number', options: [] }, '181')).toBe(true);
});
