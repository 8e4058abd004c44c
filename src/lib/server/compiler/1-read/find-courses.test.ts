import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { contentPath, courseOf, findCourses } from './find-courses';

function folderWith(...files: string[]): string {
	const root = mkdtempSync(join(tmpdir(), 'carrel-content-'));
	for (const file of files) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), '# Title\n');
	}
	return root;
}

function coursesIn(root: string) {
	return findCourses(root).map(({ name, decks }) => [name, decks.map((deck) => contentPath(root, deck))]);
}

test('R4 a folder with decks in it is one course, in file order', () => {
	const root = folderWith('02_b.md', '01_a.qmd', 'README.md', 'index.md', 'notes.txt', 'more/03_c.md');
	expect(coursesIn(root)).toEqual([[root.replace(/.*\//, ''), ['01_a.qmd', '02_b.md', 'more/03_c.md']]]);
});

test('R4 so is one with a course.yaml', () => {
	const root = folderWith('course.yaml', 'decks/a.md', 'other/b.md');
	expect(coursesIn(root).map(([, decks]) => decks)).toEqual([['decks/a.md', 'other/b.md']]);
});

test('R4 otherwise each subfolder with decks at any depth is one', () => {
	const root = folderWith('b/deep/er/1.md', 'a/1.md', 'pictures/readme.md', 'index.md');
	expect(coursesIn(root)).toEqual([
		['a', ['a/1.md']],
		['b', ['b/deep/er/1.md']]
	]);
});

test('R4 hidden folders, node_modules and links to folders are not entered', () => {
	const root = folderWith('a/1.md', 'a/.git/2.md', 'a/node_modules/x/3.md', '.hidden/4.md');
	symlinkSync(root, join(root, 'a/circle'));
	expect(coursesIn(root)).toEqual([['a', ['a/1.md']]]);
});

test('R4 without a deck there is no course', () => {
	expect(coursesIn(folderWith('README.md', 'a/index.md'))).toEqual([]);
});

test('R4 a folder with a course.yaml is a course: its decks may be elsewhere', () => {
	const root = folderWith('common/1.md', 'one/course.yaml', 'pictures/a.txt');
	expect(coursesIn(root)).toEqual([
		['common', ['common/1.md']],
		['one', []]
	]);
	expect(coursesIn(join(root, 'one'))).toEqual([['one', []]]);
});

test('R4 a deck is of the course in which it is built', () => {
	const root = folderWith('deep/p1/01_x.md', 'deep/p2/01_x.md', 'flat/1.md', 'flat/more/2.md');
	const course = (deck: string, content: string) =>
		contentPath(root, courseOf(join(root, deck), join(root, content)).path);
	expect(course('deep/p2/01_x.md', '.')).toBe('deep');
	expect(course('deep/p2/01_x.md', 'deep')).toBe('deep/p2');
	expect(course('flat/more/2.md', '.')).toBe('flat');
	expect(course('flat/more/2.md', 'flat')).toBe('flat');
});

test('R4 one that is not in the content folder is of the nearest course above it, else of its own folder', () => {
	const root = folderWith(
		'a/course.yaml',
		'a/b/c/1.md',
		'd/carrel.lock.yaml',
		'd/e/2.md',
		'f/g/3.md',
		'h/4.md',
		'h/i/5.md'
	);
	const course = (deck: string, content = 'nowhere') =>
		contentPath(root, courseOf(join(root, deck), join(root, content)).path);
	expect(course('a/b/c/1.md')).toBe('a');
	expect(course('a/b/c/1.md', 'f')).toBe('a');
	expect(course('d/e/2.md')).toBe('d');
	expect(course('f/g/3.md')).toBe('f/g');
	expect(course('h/i/5.md')).toBe('h/i');
});
