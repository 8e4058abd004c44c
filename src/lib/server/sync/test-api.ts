import { createHash, randomUUID } from 'node:crypto';
import { openMemoryStore } from '$lib/server/store/memory';
import type { SyncStore } from '$lib/server/store/store';
import type { SealedEvent, SyncRequest } from '$lib/sync/protocol';
import { createApi } from './api';
import { settingsFrom } from './settings';

export interface TestApi {
	/** The requests come from here. */
	address: string;
	/** What time it is, in milliseconds. */
	now: number;
	readonly reported: unknown[];
	send: (request: RequestInit, path?: 'sync' | 'health') => Promise<Response>;
	/** Of the learner that `token` speaks for. */
	push: (token: string, push: readonly SealedEvent[], more?: Partial<SyncRequest>) => Promise<Response>;
}

/** Over a store in memory, or another. */
export function testApi(env: Record<string, string> = {}, store?: Partial<SyncStore>): TestApi {
	const configured = settingsFrom(env);
	if (!configured.ok) throw new Error(configured.reason);
	const { settings } = configured;
	let drawn = 0;
	const test: TestApi = {
		address: '192.0.2.1',
		now: 0,
		reported: [],
		send: (request, path = 'sync') => {
			const url = `https://course.example/api/${path}`;
			return api[path](new Request(url, { method: 'POST', ...request }), test.address);
		},
		push: (token, push, more = {}) =>
			test.send({
				headers: { authorization: `Bearer ${token}` },
				body: JSON.stringify({ protocol: 1, after: 0, push, ...more })
			})
	};
	const api = createApi({
		store: { ...openMemoryStore(settings.quota), ...store },
		settings,
		version: 'test',
		now: () => test.now,
		random: (bytes) => createHash('sha256').update(String(drawn++)).digest().subarray(0, bytes),
		report: (error) => test.reported.push(error)
	});
	return test;
}

export function tokenOf(name: string): string {
	return createHash('sha256').update(name).digest('base64url');
}

export function eventOf(sealed: string, id: string = randomUUID()): SealedEvent {
	return { id, sealed };
}

/** Status, code and the seconds to wait: what a client goes by. */
export async function refusalOf(response: Response): Promise<[number, string, number?]> {
	// What is no refusal fails the test.
	const { error } = (await response.json()) as { error: { code: string } };
	const seconds = response.headers.get('retry-after');
	return seconds === null ? [response.status, error.code] : [response.status, error.code, Number(seconds)];
}
