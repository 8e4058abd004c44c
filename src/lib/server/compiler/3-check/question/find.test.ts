import { describe, expect, test } from 'vitest';
import { blockText, plainText } from '../../walk';
import { abc, drafts, isQuestion, question } from './sample-questions';

describe('R4 a slide is a question', () => {
	test.each(['Quiz', 'Quizz', 'First quizz', 'Dernier quiz', 'QUIZ 12', 'Second Quizz 2'])(
		'under the heading "%s"',
		(title) => expect(isQuestion(`## ${title}`, '', 'Is it so?')).toBe(true)
	);

	test.each(['Quizzes', 'A word on quizz', 'Joblib', 'The first quiz', 'Quiz 1b'])(
		'not under "%s"',
		(title) => expect(isQuestion(`## ${title}`, '', 'Is it so?')).toBe(false)
	);

	test('with the class quiz', () => expect(isQuestion('## Tides {.quiz}', '', 'Is it so?')).toBe(true));
	test('with two labelled items, whatever its heading', () => {
		expect(isQuestion('## Tides', '', 'Which?', ...abc)).toBe(true);
		expect(isQuestion('## Tides', '', 'Which?', '', '1. answer a : One', '2. **Answer B:** Two')).toBe(true);
	});
	test('not with one, and not with words about answers', () => {
		expect(isQuestion('## Tides', '', 'Which?', '', '- Answer A: One', '- Two')).toBe(false);
		expect(isQuestion('## Tides', '', '- Answer: one', '- Answering a: two', '- No answer a: x')).toBe(false);
	});
	test('with a task list that is ticked', () => {
		expect(isQuestion('## Tides', '', 'Which?', '', '- [ ] One', '- [x] Two')).toBe(true);
		expect(isQuestion('## To do', '', '- [ ] One', '- [ ] Two')).toBe(false);
		expect(isQuestion('## Quiz', '', 'Which?', '', '- [ ] One', '- [ ] Two')).toBe(true);
	});
	test('inside columns, too', () => {
		const columns = [
			'::: columns',
			'::: column',
			'Which?',
			...abc,
			'',
			':::',
			'::: column',
			'Beside.',
			'',
			':::',
			':::'
		];
		const { prompt, options } = question('## Tides', '', ...columns);
		expect([plainText(prompt), options.length]).toEqual(['Which?', 3]);
	});
	test('but a group of slides is none', () => {
		expect(
			drafts('# Quizz', '', '## One', '', 'Which?', ...abc).map(({ question }) => question !== undefined)
		).toEqual([false, true]);
	});
});

describe('R4 the prompt', () => {
	test('is the last paragraph before the list', () => {
		const { prompt, introduction, remainder } = question(
			'## Quiz',
			'',
			'Hello.',
			'',
			'Which?',
			...abc,
			'',
			'After.'
		);
		expect(plainText(prompt)).toBe('Which?');
		expect(blockText(introduction)).toBe('Hello.');
		expect(blockText(remainder)).toBe('After.');
	});
	test('or before the picture, or the end', () => {
		expect(
			plainText(question('## Quiz', '', 'One.', '', 'Two.', '', '![A map](a.png)', '', 'Three.').prompt)
		).toBe('Two.');
		expect(plainText(question('## Quiz', '', 'One.', '', 'Two.').prompt)).toBe('Two.');
	});
	test('or, without a paragraph, the heading', () => {
		expect(plainText(question('## Which tide?', ...abc).prompt)).toBe('Which tide?');
		expect(question('## Quiz', ...abc).diagnostics).toContain('question-without-prompt');
	});
});

describe('R4 the options', () => {
	test('keep their letter, in whatever order they stand, and their markup', () => {
		const { options } = question(
			'## Quiz',
			'',
			'Which?',
			'',
			'- Answer C: *One* more',
			'- **Answer A: Two**'
		);
		expect(options.map(({ label, text }) => [label, text])).toEqual([
			['C', 'One more'],
			['A', 'Two']
		]);
	});
	test('of a task list are lettered by place', () => {
		const { options } = question('## Quiz', '', 'Which?', '', '- [ ] One', '- [x] Two');
		expect(options.map(({ label, ticked }) => [label, ticked])).toEqual([
			['A', false],
			['B', true]
		]);
	});
	test('carry a nested list as feedback', () => {
		const { options } = question(
			'## Quiz',
			'',
			'Which?',
			'',
			'- Answer A: One',
			'    - Not so.',
			'- Answer B: Two'
		);
		expect(options.map(({ text, feedback }) => [text, blockText(feedback)])).toEqual([
			['One', 'Not so.'],
			['Two', '']
		]);
	});
});
