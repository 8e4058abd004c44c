/** Where the right option stands out, a bank of questions can be answered without reading them. */
import { describe, expect, test } from 'vitest';
import type { Option, Question } from '$lib/course/types';
import { choices, dataDistribution, lessons } from './lessons';

const ofType = (questions: Question[], type: Question['type']) =>
	questions.filter((question) => question.type === type);
const all = lessons.flatMap(({ questions }) => questions);
const single = ofType(all, 'single');
const multiple = ofType(all, 'multiple').map(choices);

const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;
const lengths = (options: Option[]) => options.map(({ text }) => text.length);
const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

function isLongest(question: Question): boolean {
	const { right, wrong } = choices(question);
	return Math.min(...lengths(right)) > Math.max(...lengths(wrong));
}

function isShortest(question: Question): boolean {
	const { right, wrong } = choices(question);
	return Math.max(...lengths(right)) < Math.min(...lengths(wrong));
}

test('C4 the right option is the longest, or the shortest, no more often than chance would have it', () => {
	expect(single.length).toBeGreaterThan(30);
	expect(share(single.filter(isLongest), single)).toBeLessThanOrEqual(0.35);
	expect(share(single.filter(isShortest), single)).toBeLessThanOrEqual(0.35);
});

describe.each(dataDistribution)('C4 $file', ({ questions }) => {
	test('has no bank in which the right option is mostly the longest', () => {
		const asked = ofType(questions, 'single');
		expect(asked.filter(isLongest).length).toBeLessThanOrEqual(asked.length / 2);
	});

	test('has no letter that is right for more than half of its bank', () => {
		const letters = ofType(questions, 'single').flatMap((question) => labelsOf(question));
		const counts = letters.map((letter) => letters.filter((other) => other === letter).length);
		expect(Math.max(...counts)).toBeLessThanOrEqual(Math.ceil(letters.length / 2));
	});
});

function labelsOf(question: Question): string[] {
	return choices(question).right.map(({ label }) => label);
}

test.each(['A', 'B', 'C', 'D'])('C4 %s is right about as often as another letter', (letter) => {
	const right = single.filter((question) => labelsOf(question).includes(letter));
	expect(share(right, single)).toBeGreaterThanOrEqual(0.15);
	expect(share(right, single)).toBeLessThanOrEqual(0.35);
});

test('C4 of several options, the right ones are neither most of them nor mostly longer', () => {
	expect(multiple.length).toBeGreaterThan(10);
	expect(multiple.filter(({ right, wrong }) => right.length === 0 || wrong.length === 0)).toEqual([]);
	const right = multiple.flatMap((each) => each.right);
	const wrong = multiple.flatMap((each) => each.wrong);
	expect(share(right, [...right, ...wrong])).toBeLessThanOrEqual(0.6);
	const longer = multiple.filter(({ right, wrong }) => mean(lengths(right)) > mean(lengths(wrong)));
	expect(share(longer, multiple)).toBeGreaterThanOrEqual(0.35);
	expect(share(longer, multiple)).toBeLessThanOrEqual(0.65);
});

test('C4 a statement is about as often false as true', () => {
	const statements = ofType(all, 'boolean');
	expect(statements.length).toBeGreaterThan(8);
	const isTrue = ({ answer }: Question) => answer !== null && 'options' in answer && answer.options[0] === 'true';
	expect(share(statements.filter(isTrue), statements)).toBeGreaterThanOrEqual(0.35);
	expect(share(statements.filter(isTrue), statements)).toBeLessThanOrEqual(0.65);
});
