import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EventDraft } from '$lib/progress/events';
import { openProgressStore, type ProgressStore } from './progress-store';
import { migrations } from './schema';

const opened: ProgressStore[] = [];
let seed = 0;
let now = Date.parse('2026-01-02T03:04:05.678Z');

async function open(base = '', onLost = () => {}): Promise<ProgressStore> {
	const result = await openProgressStore({
		base,
		clock: () => now++,
		random: (bytes) => Uint8Array.from({ length: bytes }, () => (seed = (seed * 75 + 74) % 65537) & 255),
		onLost
	});
	if (!result.ok) throw new Error(result.reason);
	opened.push(result.store);
	return result.store;
}
const read = (slide: string): EventDraft => ({
	type: 'read',
	course: 'c',
	slide: { lesson: 'l', slide, title: '', print: slide },
	ms: 2000
});

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
	for (const store of opened.splice(0)) store.close();
	vi.restoreAllMocks();
});

test('what was appended is there after opening again, stamped', async () => {
	const first = await open();
	const appended = await first.append([read('a'), read('b')]);
	first.close();
	const events = await (await open()).events('c');
	if (!appended.ok) throw new Error(appended.reason);
	expect(appended.events).toEqual(expect.arrayContaining(events));
	expect(events.map(({ n }) => n).sort()).toEqual([1, 2]);
	expect(new Set(events.map(({ device }) => device)).size).toBe(1);
	for (const event of events) {
		expect(event.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
		expect(event.at).toMatch(/^2026-01-02T03:04:05\.\d{3}Z$/);
	}
});

test('P1: "saved" waits for a strictly durable transaction to complete', async () => {
	const store = await open();
	const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
	let completed = false;
	spy.mockImplementationOnce(function (this: IDBDatabase, ...args) {
		spy.mockRestore();
		const transaction = this.transaction(...args);
		expect(args[2]).toEqual({ durability: 'strict' });
		transaction.addEventListener('complete', () => (completed = true));
		return transaction;
	});
	await store.append([read('a')]);
	expect(completed).toBe(true);
});

test('P1: a write that fails says so, and leaves nothing of itself', async () => {
	const store = await open();
	const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	expect(await store.append([read('a')])).toEqual({ ok: false, reason: 'full' });
	add.mockRestore();
	await store.append([read('b')]);
	expect((await store.events('c')).map(({ n }) => n)).toEqual([1]);
});

test('two tabs that write at once give out every n once, and hear of each other', async () => {
	const [one, two] = [await open(), await open()];
	const heard = vi.fn();
	two.onAppend(heard);
	await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).append([read(String(i))])));
	const ns = (await one.events('c')).map(({ n }) => n).sort((a, b) => a - b);
	expect(ns).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
	await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(20));
});

test('two sites on one origin never meet', async () => {
	const [a, b] = [await open('/a'), await open('/b')];
	await a.append([read('a')]);
	expect(await b.events('c')).toEqual([]);
});

describe('what a version cannot read', () => {
	test('a row that does not parse is left out and left alone; an unknown type is kept', async () => {
		const store = await open();
		await store.append([read('a')]);
		const raw = await openDB<{ events: { key: string; value: object } }>(
			'carrel::progress',
			migrations.length
		);
		const [row] = await store.events('c');
		const broken = { id: 'broken', course: 'c' };
		const future = { ...row, id: '01920000-0000-7000-8000-000000000000', type: 'thought', about: { x: 1 } };
		await raw.put('events', broken);
		await raw.put('events', future);
		expect(await store.events('c')).toEqual(expect.arrayContaining([row, future]));
		expect(await store.events('c')).toHaveLength(2);
		expect(await raw.get('events', 'broken')).toEqual(broken);
		raw.close();
	});

	test('a database from a later version is not touched', async () => {
		(await openDB('carrel::progress', migrations.length + 1)).close();
		const options = { base: '', clock: () => now, random: () => new Uint8Array(16), onLost: () => {} };
		expect(await openProgressStore(options)).toEqual({ ok: false, reason: 'newer' });
	});
});

test('an upgrade in another tab is let through, and this tab is told', async () => {
	const lost = vi.fn();
	await open('', lost);
	(await openDB('carrel::progress', migrations.length + 1)).close();
	expect(lost).toHaveBeenCalledOnce();
});
