import { expect, test } from 'vitest';
import { Identifiers } from './identifiers';

const give = (...titles: string[]): string[] => {
	const identifiers = new Identifiers();
	return titles.map((text) => identifiers.give([{ kind: 'text', text }]));
};

test.each([
	['3V, 4V, 5V', 'v-4v-5v'],
	['Été & co.', 'été-co.'],
	['Tools ⚙️', 'tools'],
	['snake_case — dash', 'snake_case-dash'],
	['', 'section'],
	['123', 'section']
])('R2 %s: %s', (title, id) => {
	expect(give(title)).toEqual([id]);
});

test('R2 equal titles are numbered by place, past those that are written', () => {
	expect(give('Quiz', 'Quiz', 'Quiz 1', 'Quiz')).toEqual(['quiz', 'quiz-1', 'quiz-1-1', 'quiz-2']);
});
