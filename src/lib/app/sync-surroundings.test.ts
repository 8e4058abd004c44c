import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProgressStore } from '$lib/storage/progress-store';
import { closeStores, newBrowser, openStore } from '$lib/storage/fakes';
import { browserSurroundings } from './sync-surroundings';

let store: ProgressStore;
const send = (signal: AbortSignal) => browserSurroundings(() => '/').send(store, signal, 'all');
/** The sender's script, as the network brings it. */
const bring = (script: () => Promise<object>) => vi.doMock('$lib/sender/sender', script);

beforeEach(async () => {
	newBrowser();
	vi.resetModules();
	store = await openStore();
});
afterEach(closeStores);

test('a script that does not come is no network', async () => {
	bring(() => Promise.reject(new TypeError('Failed to fetch')));
	expect(await send(new AbortController().signal)).toEqual({ state: 'offline' });
});

test('one that has come is asked', async () => {
	bring(() => Promise.resolve({ send: () => Promise.resolve({ state: 'done' }) }));
	expect(await send(new AbortController().signal)).toEqual({ state: 'done' });
});

test('stopped while the sender’s script is still to come, a run does not wait for that', async () => {
	bring(() => new Promise(() => undefined));
	const stop = new AbortController();
	const run = send(stop.signal);
	stop.abort();
	expect(await run).toEqual({ state: 'stopped' });
	expect(await send(stop.signal)).toEqual({ state: 'stopped' });
});
