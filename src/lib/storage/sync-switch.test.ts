import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoredEvent } from '$lib/progress/events';
import { closeStores, newBrowser, openStore, other, read, record, secret, standing, turnOn } from './fakes';

const log = (...events: StoredEvent[]) =>
	events.map((event, place) => ({ seq: place + 1, id: event.id, event }));

beforeEach(() => {
	newBrowser();
});
afterEach(() => {
	closeStores();
	vi.restoreAllMocks();
});

describe('S17: a secret that was given up', () => {
	const changed = async () => {
		const store = await openStore();
		await turnOn(store);
		await store.beginSync({ from: secret, to: other, erases: true });
		return store;
	};

	test('is not forgotten by turning sync off, nor by joining others, until the server has nothing of it', async () => {
		const store = await changed();
		const formers = [{ secret, after: 0, last: null }];
		expect(await store.syncStanding()).toMatchObject({ erasing: true });
		await store.beginSync({ from: other, to: 'CCCCCCCCCCCCCCCCCCCCCA' });
		expect(await store.replica.formers()).toEqual(formers);
		await store.endSync('CCCCCCCCCCCCCCCCCCCCCA');
		expect(await store.replica.formers()).toEqual(formers);
		expect(await store.syncStanding()).toEqual({ standing: null, erasing: true });
		expect(await store.replica.forgetFormer(secret)).toEqual({ ok: true });
		expect(await store.syncStanding()).toEqual({ standing: null, erasing: false });
	});

	test('is not taken for the one that another tab has put in its place', async () => {
		const store = await changed();
		expect(await store.endSync(secret)).toEqual({ ok: false, reason: 'changed' });
		expect(await standing(store)).toMatchObject({ secret: other });
	});

	test('is none any more where the device is with it again', async () => {
		const store = await changed();
		await store.beginSync({ from: other, to: secret });
		expect(await store.replica.formers()).toEqual([]);
	});

	test('what others still sent to it is taken in, and unsent; a foreign event under an own id is recorded again', async () => {
		const there = await openStore({ base: '/there' });
		const [fresh, foreign] = await record(there, read('a'), read('b'));
		const store = await changed();
		const [own] = await record(store, read('c'));
		if (!fresh || !foreign || !own) throw new Error('Nothing was recorded.');
		const theirs = { ...foreign, id: own.id };
		await store.replica.takeFormer(other, secret, log(own, fresh, theirs));
		const { events } = await store.all();
		expect(events).toHaveLength(3);
		expect(events).toEqual(expect.arrayContaining([own, fresh]));
		const again = events.find(({ id }) => id !== own.id && id !== fresh.id);
		expect({ ...again, id: own.id }).toEqual(theirs);
		expect(await standing(store)).toMatchObject({ events: 3, after: 0 });
		expect(await store.replica.formers()).toEqual([{ secret, after: 3, last: own.id }]);
		expect(await store.replica.takeFormer(secret, secret, [])).toEqual({ ok: false, reason: 'changed' });
	});
});

test('S14: of two tabs that turn it on, or change it, the second is told, and changes nothing', async () => {
	const store = await openStore();
	expect(await turnOn(store)).toEqual({ ok: true });
	const late = { from: null, to: other };
	expect(await store.beginSync(late)).toEqual({ ok: false, reason: 'changed' });
	expect(await store.beginSync({ ...late, from: other })).toEqual({ ok: false, reason: 'changed' });
	expect(await store.replica.state()).toMatchObject({ secret });
	expect(await store.replica.formers()).toEqual([]);
});

test('S14: without room, sync is not turned on', async () => {
	const store = await openStore();
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	expect(await turnOn(store)).toEqual({ ok: false, reason: 'full' });
	expect(await standing(store)).toBeNull();
});

test('S17: erasing forgets the secret; other tabs hear how sync stands', async () => {
	const heard = vi.fn();
	const [one, two] = [await openStore(), await openStore()];
	two.onSync(heard);
	await turnOn(one);
	await vi.waitFor(() => expect(heard).toHaveBeenCalled());
	await record(one, read('a'));
	await one.erase();
	const anew = await openStore();
	expect(await anew.replica.state()).toBeNull();
	expect(await anew.replica.unsent(9)).toEqual([]);
});
