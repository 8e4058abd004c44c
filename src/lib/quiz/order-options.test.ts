import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuestionType } from '$lib/course/types';
import { orderOptions } from './order-options';

const letters = [...'ABCD'];
const single = { id: 'hdfs', type: 'single' as QuestionType, pin: false };
const later = fc.integer({ min: 1, max: 1000 });
const options = fc.uniqueArray(fc.string(), { maxLength: 12 });

test('Q10: the first attempt has the author’s order', () => {
	expect(orderOptions(letters, single, 0)).toEqual(letters);
});

test('Q10: so has every attempt at a pinned question, and at a statement', () => {
	for (let tries = 0; tries < 50; tries++) {
		expect(orderOptions(letters, { ...single, pin: true }, tries)).toEqual(letters);
		expect(orderOptions(['true', 'false'], { ...single, type: 'boolean' }, tries)).toEqual(['true', 'false']);
	}
});

test('Q10: a later attempt has the same options, each once, and the author’s list is left alone', () => {
	fc.assert(
		fc.property(options, fc.string(), later, (options, id, tries) => {
			const before = [...options];
			expect([...orderOptions(options, { ...single, id }, tries)].sort()).toEqual([...options].sort());
			expect(options).toEqual(before);
		})
	);
});

test('Q10: the same attempt has the same order again', () => {
	fc.assert(
		fc.property(options, fc.string(), later, (options, id, tries) => {
			const question = { ...single, id };
			expect(orderOptions(options, question, tries)).toEqual(orderOptions(options, question, tries));
		})
	);
	// On devices to come, too: these are the orders that learners have seen.
	expect([1, 2, 3].map((tries) => orderOptions(letters, single, tries).join(''))).toEqual([
		'BACD',
		'CDBA',
		'DACB'
	]);
});

test('Q10: every order comes about as often as any other, the author’s included', () => {
	const seen = new Map<string, number>();
	const draws = 24_000;
	for (let draw = 0; draw < draws; draw++) {
		const question = { ...single, id: `question-${draw % 400}` };
		const order = orderOptions(letters, question, 1 + Math.floor(draw / 400)).join('');
		seen.set(order, (seen.get(order) ?? 0) + 1);
	}
	expect(seen.size).toBe(24);
	for (const times of seen.values()) {
		expect(times).toBeGreaterThan((draws / 24) * 0.85);
		expect(times).toBeLessThan((draws / 24) * 1.15);
	}
});
