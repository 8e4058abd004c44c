import { afterEach, expect, test, vi } from 'vitest';
import { download } from './download';
import { entry, fakeCaches, network, scope } from './fakes';
import { FileStore } from './store';

afterEach(() => vi.unstubAllGlobals());

test('O1 only what has the listed hash is stored, and a wrong file keeps no other from being brought', async () => {
	const files = await Promise.all([entry('a', 'a'), entry('b', 'b'), entry('c', 'c')]);
	network((path) => (path === 'b' ? '<!doctype html>' : path));
	const store = new FileStore(fakeCaches(), scope);
	expect(await download(files, store)).toEqual({ ok: false, reason: 'mismatch' });
	expect(await store.missing(files)).toEqual([files[1]]);
});

test('O1 an old copy in a cache on the way is asked past', async () => {
	const files = [await entry('a', 'new')];
	const seen = network((_path, cache) => (cache === 'reload' ? 'new' : 'old'));
	expect(await download(files, new FileStore(fakeCaches(), scope))).toEqual({ ok: true });
	expect(seen.asked).toEqual(['a', 'a']);
});

test('O2 a download that was cut goes on where it stopped', async () => {
	const files = await Promise.all([...'abcdefghij'].map((name) => entry(name, name)));
	const store = new FileStore(fakeCaches(), scope);
	network((path) => {
		if (path > 'f') throw new TypeError('Failed to fetch');
		return path;
	});
	expect(await download(files, store)).toEqual({ ok: false, reason: 'network' });

	const seen = network((path) => path);
	const brought: string[] = [];
	expect(await download(files, store, { onStored: ({ path }) => brought.push(path) })).toEqual({ ok: true });
	expect(seen.asked).toEqual(['g', 'h', 'i', 'j']);
	// Hashes are computed side by side, and end in any order.
	expect(brought.toSorted()).toEqual(['g', 'h', 'i', 'j']);
	expect(seen.most).toBe(4);
});

test('O16 six files are under way at once, no more', async () => {
	const files = await Promise.all(Array.from({ length: 20 }, (_, n) => entry(`${n}`, `${n}`)));
	const seen = network((path) => path);
	await download(files, new FileStore(fakeCaches(), scope));
	expect(seen.most).toBe(6);
});

test('O6 no room: it stops, and says so', async () => {
	const files = await Promise.all(Array.from({ length: 20 }, (_, n) => entry(`${n}`, `${n}`)));
	const seen = network((path) => path);
	const full = fakeCaches(() => Promise.reject(new DOMException('', 'QuotaExceededError')));
	expect(await download(files, new FileStore(full, scope))).toEqual({ ok: false, reason: 'storage' });
	expect(seen.asked).toHaveLength(6);
});
