import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listFiles, writeLists } from './adapter.js';

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function folderOf(files: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'carrel-list-'));
	made.push(folder);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

const paths = (files: { path: string }[]) => files.map(({ path }) => path);

test('O1 every file is listed as it is requested, with its bytes and its SHA-256', () => {
	const list = listFiles([
		folderOf({ '_app/immutable/a.js': 'é', '404.html': '' }),
		folderOf({ 'index.html': '<p>', 'about/index.html': '', 'courses/x/__data.json': '' })
	]);
	expect(paths(list.app)).toEqual(['', '404.html', '_app/immutable/a.js', 'about/']);
	expect(paths(list.courses.x?.text ?? [])).toEqual(['courses/x/__data.json']);
	const sha256 = createHash('sha256').update('é').digest('hex');
	expect(list.app[2]).toEqual({ path: '_app/immutable/a.js', bytes: 2, sha256 });
});

test('O10 a picture belongs to each course whose pages show it, and to no other', () => {
	const list = listFiles([
		folderOf({
			'index.html': '<img src="media/cover.svg">',
			'courses/x/__data.json': '["<img src=\\"/repo/media/shared.avif\\">"]',
			'courses/x/one/__data.json': '["<img src=\\"/repo/media/own.avif\\">"]',
			'courses/y/__data.json': '["<img src=\\"/repo/media/shared.avif\\">"]',
			'media/cover.svg': 'c',
			'media/own.avif': 'o',
			'media/shared.avif': 's',
			'media/unused.avif': 'u'
		})
	]);
	expect(paths(list.app)).toEqual(['', 'media/cover.svg']);
	expect(paths(list.courses.x?.pictures ?? [])).toEqual(['media/own.avif', 'media/shared.avif']);
	expect(paths(list.courses.y?.pictures ?? [])).toEqual(['media/shared.avif']);
});

test("O1 left out: the worker, the list itself and its parts, the version that Kit asks the network for, dot files, courses' pages", () => {
	const list = listFiles([
		folderOf({ 'service-worker.js': '', 'files.json': '', '_app/version.json': '', '.nojekyll': '', a: '' }),
		folderOf({ '_app/immutable/files.0123456789abcdef.json': '', '_app/immutable/worker.0123.js': '' }),
		folderOf({ 'courses/x/index.html': '', 'courses/x/one/index.html': '' })
	]);
	expect(paths(list.app)).toEqual(['a']);
	expect(list.courses).toEqual({});
});

test('O5 the same files in another place, and in another order, make the same list', () => {
	const one = listFiles([folderOf({ 'b.js': 'b', 'a.js': 'a' }), folderOf({ 'c/index.html': '' })]);
	const other = listFiles([folderOf({ 'c/index.html': '' }), folderOf({ 'a.js': 'a', 'b.js': 'b' })]);
	expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

test('O4 the list is written whole, and a worker is tied to its parts by the hash of their index', () => {
	const client = folderOf({ '_app/immutable/a.js': 'a', 'courses/x/__data.json': '{}' });
	const list = listFiles([client]);
	const tie = writeLists(client, list);
	const read = (path: string) => readFileSync(join(client, path), 'utf8');
	expect(JSON.parse(read('files.json'))).toEqual(list);
	const [, json = ''] = /^self\.fileIndex = (\{.*\});$/.exec(tie) ?? [];
	const { path, sha256 } = JSON.parse(json) as Record<'path' | 'sha256', string>;
	expect(createHash('sha256').update(read(path)).digest('hex')).toBe(sha256);
	expect(listFiles([client])).toEqual(list);
});
