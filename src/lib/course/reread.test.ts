import { expect, test } from 'vitest';
import { slidesToReread } from './reread';
import type { Block, Lesson, Question, Slide, SlideKind } from './types';

const question = (id: string, reread: Question['reread'] = []): Question => ({
	id,
	type: 'text',
	prompt: { html: id, text: id },
	options: [],
	answer: null,
	reread,
	pin: false,
	print: id
});

const slide = (id: string, kind: SlideKind = 'slide', blocks: Block[] = []): Slide => ({
	id,
	kind,
	level: kind === 'section' ? 1 : 2,
	title: kind === 'untitled' ? '' : id,
	titleHtml: id,
	classes: [],
	attributes: {},
	blocks,
	print: id
});

const [first, second, authored] = [
	question('first'),
	question('second'),
	question('authored', [{ lesson: 'other', slide: 'there', title: 'There' }])
];
const lesson: Lesson = {
	id: 'lesson',
	title: 'Lesson',
	authors: [],
	slides: [
		slide('one'),
		slide('quiz', 'slide', [{ question: first }]),
		slide('section', 'section'),
		slide('two'),
		slide('nameless', 'untitled'),
		slide('quiz-2', 'slide', [{ question: authored }]),
		slide('three'),
		slide('quiz-3', 'slide', [{ html: 'Now:' }, { question: second }]),
		slide('four')
	]
};
const named = (question: Question) => slidesToReread(lesson, question).map(({ slide }) => slide);

test('Q13 the author’s slides come first', () => {
	expect(slidesToReread(lesson, authored)).toBe(authored.reread);
});

test('Q13 else those since the section’s start, without questions and what has no title', () => {
	expect(named(second)).toEqual(['two', 'three']);
	expect(slidesToReread(lesson, second)[0]).toEqual({ lesson: 'lesson', slide: 'two', title: 'two' });
});

test('Q13 before the first section, those since the lesson’s start', () => {
	expect(named(first)).toEqual(['one']);
});

test('Q13 none for a question that is not in the lesson', () => {
	expect(named(question('elsewhere'))).toEqual([]);
});
