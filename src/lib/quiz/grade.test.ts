import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grade, type Gradable } from './grade';

const letters = (text: string) => [...text];
const multiple: Gradable = {
	type: 'multiple',
	options: letters('ABCDEFG'),
	answer: { options: letters('ADEG') }
};

describe('Q6: several right options: the published credit', () => {
	test.each([
		['ADEG', 1],
		['ADEGF', 0.75],
		['ADEBC', 0.25],
		['D', 0.25],
		['B', 0],
		['', 0]
	])('key ADEG answered %s scores %d', (response, score) => {
		expect(grade(multiple, letters(response))?.score).toBe(score);
	});

	test('only all of it is right', () => {
		expect(grade(multiple, letters('GEDA'))?.right).toBe(true);
		expect(grade(multiple, letters('ADEGF'))?.right).toBe(false);
		expect(grade(multiple, letters('ADE'))?.right).toBe(false);
	});

	test('each option is told what it was', () => {
		expect(grade(multiple, letters('AB'))?.options).toEqual({
			A: 'right',
			B: 'wrong',
			C: 'rest',
			D: 'missed',
			E: 'missed',
			F: 'rest',
			G: 'missed'
		});
	});

	test('a score is never outside 0 to 1, and is 1 just when right', () => {
		fc.assert(
			fc.property(
				fc.subarray(letters('ABCDEFG')),
				fc.subarray(letters('ABCDEFG'), { minLength: 1 }),
				(a, key) => {
					const result = grade({ ...multiple, answer: { options: key } }, a);
					expect(result?.score).toBeGreaterThanOrEqual(0);
					expect(result?.score === 1).toBe(result?.right);
				}
			)
		);
	});
});

test('Q6: one right option', () => {
	const single: Gradable = { type: 'single', options: ['a', 'b'], answer: { options: ['b'] } };
	expect(grade(single, ['b'])).toMatchObject({ score: 1, right: true });
	expect(grade(single, ['a'])).toMatchObject({ score: 0, right: false });
});

test('Q6: a number is right within its tolerance, both ends included', () => {
	const number: Gradable = { type: 'number', options: [], answer: { value: 181, tolerance: 5 } };
	for (const right of ['176', '181', '186', '1.81e2']) expect(grade(number, right)?.right).toBe(true);
	for (const wrong of ['175.9', '186.1', '', 'many', 'NaN']) expect(grade(number, wrong)?.right).toBe(false);
	expect(grade({ ...number, answer: { value: 0.3, tolerance: 0 } }, String(0.1 + 0.2))?.right).toBe(true);
});

test('Q6: a text forgives case, accents, white space and what a phone makes of quotes and dashes, nothing else', () => {
	const text: Gradable = { type: 'text', options: [], answer: { accepted: ['Système de fichiers', 'HDFS'] } };
	expect(grade(text, '  systeme   de FICHIERS ')?.right).toBe(true);
	expect(grade(text, 'hdfs')?.right).toBe(true);
	const typed: Gradable = { type: 'text', options: [], answer: { accepted: ["l'eau-de-vie"] } };
	expect(grade(typed, 'L’eau‑de–vie')?.right).toBe(true);
	expect(grade(text, 'H.FS')?.right).toBe(false);
});

test.each([
	['cœur', 'COEUR', true],
	['ex æquo', 'ex aequo', true],
	['Straße', 'STRASSE', true],
	['Ελλάδα', 'ελλαδα', true],
	['ёлка', 'елка', true],
	['10²', '102', false],
	['H₂O', 'h2o', true],
	['की', 'का', false],
	['हिंदी', 'हिंदी', true]
])('Q6: of the text %s, %s is right: %s', (accepted, given, right) => {
	const text: Gradable = { type: 'text', options: [], answer: { accepted: [accepted] } };
	expect(grade(text, given)?.right).toBe(right);
});

test('Q6: an order is right when every option stands in its place', () => {
	const order: Gradable = { type: 'order', options: letters('abc'), answer: { options: letters('abc') } };
	expect(grade(order, letters('abc'))).toMatchObject({ score: 1, right: true });
	expect(grade(order, letters('cba'))).toMatchObject({ right: false, options: { b: 'right', a: 'wrong' } });
	expect(grade(order, letters('ab'))?.right).toBe(false);
});

test('Q6: without a key, and for an open question, there is no grade', () => {
	expect(grade({ ...multiple, answer: null }, ['A'])).toBeNull();
	expect(grade({ type: 'open', options: [], answer: { accepted: [''] } }, 'x')).toBeNull();
});
