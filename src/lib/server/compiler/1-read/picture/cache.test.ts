import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { pictureCache } from './cache';

const root = mkdtempSync(join(tmpdir(), 'carrel-cache-'));
afterAll(() => rmSync(root, { recursive: true }));

const bytes = Buffer.from('what took a long time to make');
const make = vi.fn(() => Promise.resolve(bytes));
beforeEach(() => void make.mockClear());

/** Each as a new process would open it. */
const open = (folder = 'pictures') => pictureCache(join(root, folder));

test('R8 what was made once is not made again', async () => {
	expect(await open()('a.avif', make)).toEqual(bytes);
	expect(await open()('a.avif', make)).toEqual(bytes);
	expect(make).toHaveBeenCalledTimes(1);
	expect(readdirSync(join(root, 'pictures'))).toEqual(['a.avif']);
});

test.each([
	['cut short', (entry: Buffer) => entry.subarray(0, -1)],
	['empty', () => Buffer.alloc(0)],
	['altered', (entry: Buffer) => Buffer.from(entry).fill(0, 3, 4)],
	['all zeros', (entry: Buffer) => Buffer.alloc(entry.length)]
])('R8 an entry that is %s is made anew, and then whole', async (_, damage) => {
	await open()('b.avif', make);
	const path = join(root, 'pictures', 'b.avif');
	const whole = readFileSync(path);
	writeFileSync(path, damage(whole));
	make.mockClear();
	expect(await open()('b.avif', make)).toEqual(bytes);
	expect(make).toHaveBeenCalledTimes(1);
	expect(readFileSync(path)).toEqual(whole);
});

test('R8 two that ask at the same time wait for one', async () => {
	const cache = open('one');
	expect(await Promise.all([cache('c.avif', make), cache('c.avif', make)])).toEqual([bytes, bytes]);
	expect(make).toHaveBeenCalledTimes(1);
});

test('R8 a failure is kept by nobody', async () => {
	const cache = open('failing');
	await expect(cache('d.avif', () => Promise.reject(new Error('no picture')))).rejects.toThrow('no picture');
	expect(await cache('d.avif', make)).toEqual(bytes);
});

test('R8 without a folder to write to, it is made each time', async () => {
	writeFileSync(join(root, 'file'), '');
	const cache = open('file/below');
	expect(await cache('e.avif', make)).toEqual(bytes);
	expect(await cache('e.avif', make)).toEqual(bytes);
	expect(make).toHaveBeenCalledTimes(2);
});
