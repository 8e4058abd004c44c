import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeStores, newBrowser, openStore, read } from '$lib/storage/fakes';
import { send, sendTo } from './sender';

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

describe('a request that gets no answer', () => {
	const hanging = (_url: string, { signal }: { signal: AbortSignal }) =>
		new Promise<never>((_resolve, reject) => {
			const end = () => reject(new DOMException('Given up.', 'AbortError'));
			if (signal.aborted) end();
			signal.addEventListener('abort', end);
		});

	beforeEach(() => {
		vi.stubGlobal('fetch', hanging);
		// As in Safari before 17.4.
		vi.stubGlobal('AbortSignal', {});
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	test('is given up at once when it is stopped', async () => {
		const stop = new AbortController();
		const request = sendTo('https://course.example/api/sync', stop.signal);
		const reply = request('POST', 'token', '{}');
		stop.abort();
		expect(await reply).toBeNull();
		expect(await request('DELETE', 'token', null)).toBeNull();
		expect(vi.getTimerCount()).toBe(0);
	});

	test('is given up after 30 seconds', async () => {
		const reply = sendTo('https://course.example/api/sync', new AbortController().signal)(
			'POST',
			'token',
			''
		);
		vi.advanceTimersByTime(29_999);
		expect(vi.getTimerCount()).toBe(1);
		vi.advanceTimersByTime(1);
		expect(await reply).toBeNull();
	});
});
