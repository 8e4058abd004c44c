import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { entryOf, partsOf, writeParts } from './list-parts.js';

type FileEntry = ReturnType<typeof entryOf>;
type FileList = Parameters<typeof writeParts>[1];

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function writtenParts(list: FileList) {
	const client = mkdtempSync(join(tmpdir(), 'carrel-parts-'));
	made.push(client);
	mkdirSync(join(client, '_app/immutable'), { recursive: true });
	const index = writeParts(client, list);
	const read = (path: string) => readFileSync(join(client, path), 'utf8');
	const names = readdirSync(join(client, '_app/immutable')).map((name) => `_app/immutable/${name}`);
	return { index, read, names: names.sort() };
}

/** Of the app 90 files; of the course so many lessons, and twice as many pictures. */
function listOf(lessons: number, edited?: string): FileList {
	const files = (count: number, path: (n: number) => string) =>
		Array.from({ length: count }, (_, n) => entryOf(path(n), path(n) === edited ? 'anew' : path(n)));
	const text = files(2 * lessons, (n) => `courses/x/${n >> 1}/${n % 2 ? 'outline' : '__data'}.json`);
	const pictures = files(2 * lessons, (n) => `media/${n}.avif`);
	return { app: files(90, (n) => `_app/immutable/${n}.js`), courses: { x: { text, pictures } } };
}

const pathsIn = ({ app, courses }: FileList) =>
	[...app, ...Object.values(courses).flatMap(({ text, pictures }) => [...text, ...pictures])].map(
		({ path }) => path
	);

test('O1 the index names every part by its path, bytes and SHA-256, and each is named by its content', () => {
	const { index, read, names } = writtenParts(listOf(20));
	expect(entryOf(index.path, read(index.path))).toEqual(index);
	const parts = JSON.parse(read(index.path)) as FileEntry[];
	expect(parts.map(({ path }) => entryOf(path, read(path)))).toEqual(parts);
	expect([index, ...parts].map(({ path }) => path).sort()).toEqual(names);
	for (const { path, sha256 } of [index, ...parts]) {
		expect(path).toBe(`_app/immutable/files.${sha256.slice(0, 16)}.json`);
	}
	const listed = parts.flatMap(({ path }) => pathsIn(JSON.parse(read(path)) as FileList));
	expect(listed.sort()).toEqual(pathsIn(listOf(20)).sort());
});

test('O5 an edit of a lesson alters the index and one part, an edit of a picture too', () => {
	const before = writtenParts(listOf(20));
	expect(writtenParts(listOf(20)).names).toEqual(before.names);
	for (const edited of ['courses/x/7/outline.json', 'media/7.avif', '_app/immutable/7.js']) {
		const { names, index } = writtenParts(listOf(20, edited));
		const altered = names.filter((name) => !before.names.includes(name));
		expect(altered, edited).toHaveLength(2);
		expect(altered, edited).toContain(index.path);
	}
});

test('O5 a part stays short however long the course is, and a new lesson moves no other to another part', () => {
	const parts = partsOf(listOf(500));
	expect(Math.max(...parts.map((part) => pathsIn(part).length))).toBeLessThan(100);
	const lessons = parts.map((part) =>
		(part.courses.x?.text ?? []).map(({ path }) => path.replace(/[^/]*$/, ''))
	);
	const whole = lessons.flatMap((paths) => [...new Set(paths)]);
	expect(whole).toHaveLength(500);

	const contents = (list: FileList) => partsOf(list).map((part) => pathsIn(part).join());
	const before = new Set(contents(listOf(500)));
	const altered = contents(listOf(501)).filter((part) => !before.has(part));
	// One of the text, and of its two pictures one or two.
	expect([2, 3]).toContain(altered.length);
});
