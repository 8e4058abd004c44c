import { expect, test } from 'vitest';
import { parseAnswersFile } from './answers-file';
import { parseCourseFile } from './course-file';

test('a whole course.yaml', () => {
	const { course, diagnostics } = parseCourseFile(
		[
			'id: seas',
			'title: The seas',
			'authors: Ada Example',
			'objectives:',
			'  - { id: tides, text: Say why there are tides }',
			'  - Name the oceans',
			'parts:',
			'  - title: Water',
			'    hours: 1.5',
			'    lessons: [01_water.md]'
		].join('\n'),
		'course.yaml'
	);
	expect(diagnostics).toEqual([]);
	expect(course).toEqual({
		id: 'seas',
		title: 'The seas',
		authors: ['Ada Example'],
		objectives: [
			{ id: 'tides', text: 'Say why there are tides' },
			{ id: 'name-the-oceans', text: 'Name the oceans' }
		],
		parts: [{ title: 'Water', hours: 1.5, lessons: ['01_water.md'] }]
	});
});

test('one bad field spoils no other, and is named with its place', () => {
	const { course, diagnostics } = parseCourseFile(
		'title: A\nparts: soon\ncolour: red\nlang: fr\n',
		'course.yaml'
	);
	expect(course).toEqual({ title: 'A', lang: 'fr' });
	expect(diagnostics.map(({ id, line, column }) => [id, line, column])).toEqual([
		['broken-course-file', 2, 1],
		['unknown-course-field', 3, 1]
	]);
});

test('what is no YAML, or no map, is named and nothing more', () => {
	expect(parseCourseFile('title: "open\n', 'c').diagnostics[0]).toMatchObject({ id: 'broken-course-file' });
	expect(parseCourseFile('- a\n- b\n', 'c')).toMatchObject({ course: {}, diagnostics: [{ line: 1 }] });
	expect(parseCourseFile('', 'c').diagnostics).toEqual([]);
});

test('answers: a letter, a list, a truth and a number are all keys', () => {
	const { answers, diagnostics } = parseAnswersFile(
		'a: { answer: C }\nb:\n  answer: [A, C]\nc: { answer: false }\nd: { answer: 181, tolerance: 5 }\ne: C\nf: { anwser: C }\n',
		'answers.yaml'
	);
	expect(answers.map(({ question, answer }) => [question, answer])).toEqual([
		['a', 'C'],
		['b', ['A', 'C']],
		['c', 'false'],
		['d', '181'],
		['f', undefined]
	]);
	expect(diagnostics.map(({ id, line }) => [id, line])).toEqual([
		['broken-answers-file', 6],
		['broken-answers-file', 7]
	]);
});

test('an alias without its anchor spoils its own field only', () => {
	const { course, diagnostics } = parseCourseFile('title: *nowhere\nlang: fr\n', 'c');
	expect(course).toEqual({ lang: 'fr' });
	expect(diagnostics).toMatchObject([{ id: 'broken-course-file', line: 1, column: 1 }]);
});
