import { expect, test } from 'vitest';
import { parseAnswersFile } from './answers-file';
import { parseCourseFile } from './course-file';

test('R4 a whole course.yaml', () => {
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

test('R3 one bad field spoils no other, and is named with its place', () => {
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

test('R3 what is no YAML, or no map, is named and nothing more', () => {
	expect(parseCourseFile('title: "open\n', 'c').diagnostics[0]).toMatchObject({ id: 'broken-course-file' });
	expect(parseCourseFile('- a\n- b\n', 'c')).toMatchObject({ course: {}, diagnostics: [{ line: 1 }] });
	expect(parseCourseFile('', 'c').diagnostics).toEqual([]);
});

test('R4 answers: a letter, a list, a truth and a number are all keys', () => {
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

test('R3 an alias without its anchor spoils its own field only', () => {
	const { course, diagnostics } = parseCourseFile('title: *nowhere\nlang: fr\n', 'c');
	expect(course).toEqual({ lang: 'fr' });
	expect(diagnostics).toMatchObject([{ id: 'broken-course-file', line: 1, column: 1 }]);
});

test('R4 an objective has an id of its own, in any script, and a written one keeps it', () => {
	const { course, diagnostics } = parseCourseFile(
		'objectives: [日本, 中国, a, a, { id: a, text: The first letter }]\n',
		'c'
	);
	const ids = course.objectives?.map(({ id }) => id) ?? [];
	expect(ids.slice(0, 2)).toEqual([
		expect.stringMatching(/^[0-9a-f]{6}$/),
		expect.stringMatching(/^[0-9a-f]{6}$/)
	]);
	expect(ids.slice(2)).toEqual(['a-2', 'a-3', 'a']);
	expect(new Set(ids).size).toBe(5);
	expect(diagnostics).toEqual([]);
});

test('R3 an id written for two objectives is named, at the field', () => {
	const { course, diagnostics } = parseCourseFile(
		'lang: en\nobjectives:\n  - { id: a, text: One }\n  - { id: a, text: Two }\n',
		'c'
	);
	expect(course.objectives).toEqual([
		{ id: 'a', text: 'One' },
		{ id: 'a-2', text: 'Two' }
	]);
	expect(diagnostics).toMatchObject([{ id: 'duplicate-id', line: 2, column: 1 }]);
});

test('R4 source and contact are what a link can lead to', () => {
	const { course, diagnostics } = parseCourseFile('source: javascript:alert(1)\ncontact: at the desk\n', 'c');
	expect(course).toEqual({});
	expect(diagnostics.map(({ id, line }) => [id, line])).toEqual([
		['broken-course-file', 1],
		['broken-course-file', 2]
	]);
	const links = { source: 'https://example.org/a', contact: 'https://example.org/@sea' };
	expect(parseCourseFile(JSON.stringify(links), 'c')).toMatchObject({ course: links, diagnostics: [] });
	expect(parseCourseFile('contact: sea@example.org', 'c').course.contact).toBe('sea@example.org');
});
