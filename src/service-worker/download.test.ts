import { afterEach, expect, test, vi } from 'vitest';
import type { FileEntry } from '$lib/offline/files';
import { download } from './download';
import { FileStore } from './store';

const scope = 'https://site.example/repo/';

async function entry(path: string, text: string): Promise<FileEntry> {
	const bytes = new TextEncoder().encode(text);
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return { path, bytes: bytes.length, sha256: Buffer.from(digest).toString('hex') };
}

/** Of the Cache that a store needs: what was put is matched by its URL. */
function fakeCaches(put = (_key: string): Promise<void> => Promise.resolve()): CacheStorage {
	const entries = new Map<string, Response>();
	const cache = {
		match: (key: string) => Promise.resolve(entries.get(key)?.clone()),
		keys: () => Promise.resolve([...entries.keys()].map((url) => new Request(url))),
		put: async (key: string, response: Response) => {
			await put(key);
			entries.set(key, response);
		}
	};
	// The parts that FileStore uses; the rest of the interface is the browser's.
	return { open: () => Promise.resolve(cache) } as unknown as CacheStorage;
}

/** Answers by path; what is asked for, and how many at once, is written down. */
function network(answer: (path: string, cache: RequestCache | undefined) => string) {
	const seen = { asked: [] as string[], most: 0 };
	let open = 0;
	vi.stubGlobal('fetch', async (url: URL, { cache }: RequestInit) => {
		seen.asked.push(url.pathname.replace('/repo/', ''));
		seen.most = Math.max(seen.most, ++open);
		await Promise.resolve();
		open--;
		return new Response(answer(url.pathname.replace('/repo/', ''), cache));
	});
	return seen;
}

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

test('six files are under way at once, no more', async () => {
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
