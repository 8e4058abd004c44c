import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { content } from './decks';

/** The course that ours follows in its programme; not part of this project. */
const models = ['../shared/decks/cnes', '../shared/seeds'];
const isThere = models.every((folder) => existsSync(folder));
if (!isThere) console.warn(`${models.join(', ')}: not there, so our words are not compared with theirs.`);

const inARow = 9;

function texts(folder: string, kind: RegExp): { path: string; words: string[] }[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => kind.test(path))
		.map((path) => ({ path, words: wordsOf(readFileSync(join(folder, path), 'utf8')) }));
}

/** Without front matter, whose titles are the programme's, addresses and embedded pictures: nobody's sentences. */
function wordsOf(text: string): string[] {
	const read = text.replace(/^---\n.*?\n---\n/s, '').replace(/\b(https?:\/\/|data:)[^\s)>"]+/g, ' ');
	return read.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const rows = (words: readonly string[]) =>
	words.slice(inARow - 1).map((_, place) => words.slice(place, place + inARow).join(' '));

describe.runIf(isThere)('C8 our words', () => {
	test('are nowhere nine in a row those of the course that we follow', () => {
		const theirs = new Set(
			models.flatMap((folder) => texts(folder, /\.(md|qmd|txt|ipynb)$/).flatMap(({ words }) => rows(words)))
		);
		expect(theirs.size).toBeGreaterThan(10_000);
		const ours = texts(content, /\.(md|yaml|svg)$/);
		expect(ours.length).toBeGreaterThan(60);
		const shared = ours.flatMap(({ path, words }) =>
			rows(words)
				.filter((row) => theirs.has(row))
				.map((row) => `${path}: ${row}`)
		);
		expect(shared).toEqual([]);
	}, 30_000);
});
