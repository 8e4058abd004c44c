import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EventDraft } from '$lib/progress/events';
import { answer, asked, closeStores, newBrowser, openStore, random, read } from './fakes';
import { openProgressStore, type ProgressStore } from './progress-store';
import { migrations, type ProgressSchema } from './schema';

const eventsOf = async (store: ProgressStore) => (await store.all()).events;

beforeEach(() => {
	newBrowser();
});
afterEach(() => {
	closeStores();
	vi.restoreAllMocks();
});

test('P1: what was appended is there after opening again, stamped', async () => {
	const first = await openStore();
	const appended = await first.append([read('a'), read('b')]);
	first.close();
	const events = await eventsOf(await openStore());
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
	const store = await openStore();
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
	const store = await openStore();
	const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	expect(await store.append([read('a')])).toEqual({ ok: false, reason: 'full' });
	add.mockRestore();
	await store.append([read('b')]);
	expect((await eventsOf(store)).map(({ n }) => n)).toEqual([1]);
});

test('P1: all or nothing: where the second of two fails, the first is not there and its n is free', async () => {
	// The device's name and the first event's id come first.
	let failAt = 3;
	const store = await openStore({
		random: (bytes) => {
			if (--failAt === 0) throw new Error('No randomness.');
			return random(bytes);
		}
	});
	expect(await store.append([read('a'), read('b')])).toEqual({ ok: false, reason: 'unavailable' });
	await store.append([read('c')]);
	const events = await eventsOf(store);
	expect(events.map(({ n }) => n)).toEqual([1]);
});

test('P1: all or nothing, too, where the log refuses one of them after all was asked for', async () => {
	const same = await openStore({ clock: () => 0, random: (bytes) => new Uint8Array(bytes) });
	expect(await same.append([read('a'), read('b')])).toEqual({ ok: false, reason: 'unavailable' });
	same.close();
	const store = await openStore();
	await store.append([read('c')]);
	expect((await eventsOf(store)).map(({ n }) => n)).toEqual([1]);
});

test('an answer waits for the database once before it is committed, whatever there is to write beside it', async () => {
	const store = await openStore();
	await store.append([asked('p'), answer]);
	const spy = (name: 'get' | 'getKey' | 'add' | 'put' | 'delete') => vi.spyOn(IDBObjectStore.prototype, name);
	const wanted = [spy('get'), spy('getKey')];
	const written = [spy('add'), spy('put'), spy('delete')];
	const committed = [vi.spyOn(IDBTransaction.prototype, 'commit')];
	await store.append([asked('q'), answer]);
	const [reads = [], writes = [], commits = []] = [wanted, written, committed].map((spies) =>
		spies.flatMap(({ mock }) => mock.invocationCallOrder)
	);
	expect([reads.length, writes.length, commits.length]).toEqual([4, 4, 1]);
	expect(Math.max(...reads)).toBeLessThan(Math.min(...writes));
	expect(Math.max(...writes)).toBeLessThan(Math.min(...commits));
});

test('P1: what could not be read again is refused, not stored', async () => {
	const store = await openStore();
	const long: EventDraft = { ...answer, response: 'x'.repeat(10_001) };
	expect(await store.append([long])).toEqual({ ok: false, reason: 'invalid' });
	const longest: EventDraft = { ...answer, response: 'x'.repeat(10_000) };
	expect(await store.append([longest])).toMatchObject({ ok: true });
	expect(await eventsOf(store)).toHaveLength(1);
});

test('P7: a wording is kept once per print, whichever tabs ask', async () => {
	const [one, two] = [await openStore(), await openStore()];
	await Promise.all([one.append([asked('p'), answer]), two.append([asked('p'), answer])]);
	await one.append([asked('q'), answer]);
	const types = (await eventsOf(one)).map(({ type }) => type).sort();
	expect(types).toEqual(['answered', 'answered', 'answered', 'asked', 'asked']);
});

test('P7: two tabs that write at once give out every n once, and hear of each other', async () => {
	const [one, two] = [await openStore(), await openStore()];
	const heard = vi.fn();
	two.onAppend(heard);
	await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).append([read(String(i))])));
	const ns = (await eventsOf(one)).map(({ n }) => n).sort((a, b) => a - b);
	expect(ns).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
	await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(20));
});

test('O14: two sites on one origin never meet', async () => {
	const [a, b] = [await openStore({ base: '/a' }), await openStore({ base: '/b' })];
	await a.append([read('a')]);
	expect(await eventsOf(b)).toEqual([]);
});

describe('what was stamped elsewhere', () => {
	test('P2: is added as it was stamped; what is there already stays, and the clock goes on above both', async () => {
		const [here, there] = [await openStore({ base: '/here' }), await openStore({ base: '/there' })];
		await there.append([read('a'), read('b'), read('c')]);
		await here.append([read('d')]);
		const [own] = await eventsOf(here);
		if (!own) throw new Error('Nothing was appended.');
		const foreign = await eventsOf(there);
		const united = await here.unite([...foreign, { ...own, course: 'altered' }]);
		expect(united).toEqual({ ok: true, added: foreign });
		const all = await eventsOf(here);
		expect(all).toHaveLength(4);
		expect(all).toEqual(expect.arrayContaining([...foreign, own]));
		await here.append([read('e')]);
		expect(Math.max(...(await eventsOf(here)).map(({ n }) => n))).toBe(4);
	});

	test('P2: is added once, and is heard of in every tab', async () => {
		const [one, two, there] = [await openStore(), await openStore(), await openStore({ base: '/there' })];
		await there.append([read('a')]);
		const heard = vi.fn();
		two.onAppend(heard);
		const foreign = await eventsOf(there);
		await one.unite(foreign);
		expect(await one.unite(foreign)).toEqual({ ok: true, added: [] });
		expect(await eventsOf(one)).toEqual(foreign);
		await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(foreign));
	});

	test('P1: all or nothing: where there is no room for the second, the first is not there', async () => {
		const [here, there] = [await openStore(), await openStore({ base: '/there' })];
		await there.append([read('a'), read('b')]);
		const add = vi.spyOn(IDBObjectStore.prototype, 'add');
		add.mockImplementationOnce(function (this: IDBObjectStore, value: unknown) {
			add.mockImplementation(() => {
				throw new DOMException('no room', 'QuotaExceededError');
			});
			return this.put(value);
		});
		expect(await here.unite(await eventsOf(there))).toEqual({ ok: false, reason: 'full' });
		expect(await eventsOf(here)).toEqual([]);
		expect(await here.device()).toBeNull();
	});
});

test('a log names its device from its first event on', async () => {
	const store = await openStore();
	expect(await store.device()).toBeNull();
	await store.append([read('a')]);
	expect((await eventsOf(store)).map(({ device }) => device)).toEqual([await store.device()]);
});

describe('P6: what a version cannot read', () => {
	test('a row that does not parse is left out and left alone; an unknown type is kept', async () => {
		const store = await openStore();
		await store.append([read('a')]);
		const raw = await openDB<{ events: { key: string; value: object } }>(
			'carrel::progress',
			migrations.length
		);
		const [row] = await eventsOf(store);
		const broken = { id: 'broken', course: 'c' };
		const future = { ...row, id: '01920000-0000-7000-8000-000000000000', type: 'thought', about: { x: 1 } };
		await raw.put('events', broken);
		await raw.put('events', future);
		expect(await eventsOf(store)).toEqual(expect.arrayContaining([row, future]));
		expect(await store.all()).toMatchObject({ unreadable: 1, events: { length: 2 } });
		expect(await raw.get('events', 'broken')).toEqual(broken);
		raw.close();
	});

	test('a database from a later version is not touched', async () => {
		(await openDB('carrel::progress', migrations.length + 1)).close();
		const options = {
			base: '',
			clock: () => 0,
			random: () => new Uint8Array(16),
			onBlocked: () => {},
			onLost: () => {},
			onErased: () => {}
		};
		expect(await openProgressStore(options)).toEqual({ ok: false, reason: 'newer' });
	});
});

test('P7: an upgrade in another tab is let through, and this tab is told', async () => {
	const lost = vi.fn();
	await openStore({ onLost: lost });
	(await openDB('carrel::progress', migrations.length + 1)).close();
	expect(lost).toHaveBeenCalledOnce();
});

test('P7: where a tab that sleeps keeps an older version open, this one says so, and goes on once that is closed', async () => {
	const asleep = await openDB<ProgressSchema>('carrel::progress', 1, {
		upgrade: (db, _from, _to, transaction) => migrations[0]?.(db, transaction)
	});
	const blocked = vi.fn();
	const opening = openStore({ onBlocked: blocked });
	await vi.waitFor(() => expect(blocked).toHaveBeenCalledOnce());
	asleep.close();
	expect(await (await opening).append([answer])).toMatchObject({ ok: true });
});
