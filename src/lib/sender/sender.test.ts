import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeStores, newBrowser, openStore, read } from '$lib/storage/fakes';
import { send } from './sender';

const secret = 'AAAAAAAAAAAAAAAAAAAAAA';
const page = { protocol: 1, events: [], next: 0, more: false };
const fetched = vi.fn(() => Promise.resolve(Response.json(page)));

beforeEach(() => {
	newBrowser();
	const request = (_name: string, _options: object, work: () => Promise<unknown>) => work();
	vi.stubGlobal('navigator', { locks: { request } });
	vi.stubGlobal('location', new URL('https://course.example/'));
	vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
	closeStores();
	vi.unstubAllGlobals();
	fetched.mockClear();
});

test('S19 for what is unsent nobody is asked where nothing is, and that is not called done', async () => {
	const store = await openStore();
	await store.beginSync({ from: null, to: secret });
	const { signal } = new AbortController();
	expect(await send(store, '/', signal, 'all')).toEqual({ state: 'done' });
	expect(await send(store, '/', signal, 'unsent')).toEqual({ state: 'idle' });
	expect(fetched).toHaveBeenCalledTimes(1);
	await store.append([read('a')]);
	await send(store, '/', signal, 'unsent');
	expect(fetched.mock.calls.length).toBeGreaterThan(1);
});
