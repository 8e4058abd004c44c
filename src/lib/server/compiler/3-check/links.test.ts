import { expect, test } from 'vitest';
import type { CourseSource } from '../source';
import { lessonsOf } from './draft';
import { draftLibrary } from './draft-course';
import { linksBetween } from './links';

const deck = (file: string) => ({
	file,
	text: '# One\n\n## Été {#two}\n\nText.\n\n### Below\n\nText.\n'
});
const source = (name: string, ...files: string[]): CourseSource => ({
	name,
	file: `${name}/course.yaml`,
	settings: {},
	parts: [{ title: '', decks: files.map(deck) }],
	answers: []
});

const { courses } = draftLibrary([
	source('a', 'a/01_X.md', 'a/02_Y.md', 'a/deep/03_Z.qmd'),
	source('b', 'b/01_X.md')
]);
const links = linksBetween(courses);

function target(href: string, from = 'a/02_Y.md') {
	const course = courses.find(({ id }) => from.startsWith(id));
	const lesson = course && lessonsOf(course).find((lesson) => lesson.deck.file === from);
	if (!course || !lesson) throw new Error(from);
	const found = links(href, course, lesson);
	if (found.kind !== 'lesson') return found.kind;
	return [found.course.id, found.lesson.id, found.anchor].filter(Boolean).join(' ');
}

test.each([
	['01_X.html', 'a x'],
	['./01_X.html#two', 'a x two'],
	['01_X.html#/two', 'a x two'],
	['01_X', 'a x'],
	['01_X.md', 'a x'],
	['01_X.html?print-pdf', 'a x'],
	['deep/03_Z.html', 'a z'],
	['03_Z.html', 'a z'],
	['../b/01_X.html', 'b x'],
	['#one', 'a y one'],
	['#below', 'a y in-below'],
	['index.html', 'course'],
	['https://example.org/01_X.html', 'web'],
	['//example.org', 'web'],
	['mailto:a@example.org', 'web'],
	['99_X.html', 'lost'],
	['01_X.html#gone', 'lost'],
	['../notebooks/a.ipynb', 'file'],
	['javascript:alert(1)', 'refused'],
	['JAVASCRIPT:alert(1)', 'refused'],
	['data:text/html,x', 'refused']
])('I5 %s leads to %s', (href, expected) => expect(target(href)).toBe(expected));

test('I5 from a deck in a folder of its own', () => {
	expect(target('../01_X.html', 'a/deep/03_Z.qmd')).toBe('a x');
	expect(target('01_X.html', 'b/01_X.md')).toBe('b x');
});
