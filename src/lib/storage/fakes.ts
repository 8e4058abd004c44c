import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import type { EventDraft, StoredEvent } from '$lib/progress/events';
import { openProgressStore, type ProgressStore, type StoreOptions } from './progress-store';
import type { Database, ProgressSchema } from './schema';

const opened: ProgressStore[] = [];
let seed = 0;
let now = Date.parse('2026-01-02T03:04:05.678Z');

/** As random as a test wants it: the same at every run. */
export function random(bytes: number): Uint8Array {
	return Uint8Array.from({ length: bytes }, () => (seed = (seed * 75 + 74) % 65537) & 255);
}

/** In memory, with nothing in it. */
export function newBrowser(): void {
	globalThis.indexedDB = new IDBFactory();
}

export async function openStore(options: Partial<StoreOptions> = {}): Promise<ProgressStore> {
	const result = await openProgressStore({
		base: '',
		clock: () => now++,
		random,
		onBlocked: () => {},
		onLost: () => {},
		onErased: () => {},
		...options
	});
	if (!result.ok) throw new Error(result.reason);
	opened.push(result.store);
	return result.store;
}

export function closeStores(): void {
	for (const store of opened.splice(0)) store.close();
}

/** The database behind the stores of this base path. */
export function openRaw(base = ''): Promise<Database> {
	return openDB<ProgressSchema>(`carrel:${base}:progress`);
}

export const read = (slide: string): EventDraft => ({
	type: 'read',
	course: 'c',
	slide: { lesson: 'l', slide, title: '', print: slide },
	ms: 2000
});

export const asked = (print: string): EventDraft => ({
	type: 'asked',
	course: 'c',
	question: 'q',
	print,
	prompt: 'Why?',
	options: []
});

export const answer = {
	type: 'answered',
	course: 'c',
	question: 'q',
	print: 'p',
	response: 'because',
	score: 0,
	ms: 100,
	mode: 'lesson',
	revealed: false
} satisfies EventDraft;

/** Of a device, and of another one's. */
export const [secret, other] = ['AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBA'];

export const turnOn = (store: ProgressStore) => store.beginSync({ from: null, to: secret });

export const standing = async (store: ProgressStore) => (await store.syncStanding()).standing;

export async function record(store: ProgressStore, ...drafts: EventDraft[]): Promise<StoredEvent[]> {
	const appended = await store.append(drafts);
	if (!appended.ok) throw new Error(appended.reason);
	return appended.events;
}
