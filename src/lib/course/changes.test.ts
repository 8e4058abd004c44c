import { expect, test } from 'vitest';
import { changeList, changesBetween } from './changes';
import type { OutlineLesson, OutlineQuestion } from './types';

const slide = (id: string, print: string) => ({ id, title: id, print });
const question = (id: string, print: string): OutlineQuestion => {
	return { id, slide: 's', type: 'single', prompt: `${id}?`, print, options: [], answer: null };
};
const lesson = (
	id: string,
	slides: OutlineLesson['slides'],
	questions: OutlineLesson['questions'] = []
): OutlineLesson => ({ id, slides, questions });

test('O13 what is equal, or only moved, is no change', () => {
	const before = [lesson('one', [slide('a', '1'), slide('b', '2')], [question('q', '9')]), lesson('two', [])];
	const after = [lesson('two', [slide('b-1', '2')], [question('q', '9')]), lesson('one', [slide('a', '1')])];
	expect(changesBetween(before, after)).toEqual({ slides: [], questions: [] });
});

test('O13 a slide with another print is changed where its place was known, else new', () => {
	const before = [lesson('one', [slide('a', '1')])];
	const after = [lesson('one', [slide('a', '2'), slide('b', '3')])];
	expect(changesBetween(before, after).slides).toEqual([
		{ kind: 'changed', lesson: 'one', slide: 'a', title: 'a' },
		{ kind: 'new', lesson: 'one', slide: 'b', title: 'b' }
	]);
});

test('O13 a question is known by its id, wherever it stands', () => {
	const before = [lesson('one', [], [question('q', '1')])];
	const after = [lesson('two', [], [question('q', '2'), question('r', '1')])];
	expect(changesBetween(before, after).questions).toEqual([
		{ kind: 'changed', lesson: 'two', slide: 's', question: 'q', prompt: 'q?' },
		{ kind: 'new', lesson: 'two', slide: 's', question: 'r', prompt: 'r?' }
	]);
});

test('O13 a slide and the question on it are one line, called by what it asks', () => {
	const slides = [
		{ kind: 'changed', lesson: 'one', slide: 'quiz', title: 'Quiz' } as const,
		{ kind: 'new', lesson: 'one', slide: 'b', title: 'B' } as const
	];
	const asked = { kind: 'new', lesson: 'one', slide: 'quiz', question: 'q', prompt: 'Why?' } as const;
	const elsewhere = { ...asked, lesson: 'two', prompt: 'How?' };
	expect(changeList({ slides, questions: [asked, elsewhere] })).toEqual([
		{ kind: 'new', lesson: 'one', slide: 'quiz', label: 'Why?', question: true },
		{ kind: 'new', lesson: 'one', slide: 'b', label: 'B', question: false },
		{ kind: 'new', lesson: 'two', slide: 'quiz', label: 'How?', question: true }
	]);
});
