import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CourseFold } from '$lib/progress/course-fold';
import type { StoredEvent } from '$lib/progress/events';
import {
	answer,
	asked,
	closeStores,
	newBrowser,
	openStore,
	other,
	read,
	record,
	secret,
	standing,
	turnOn
} from './fakes';

const page = (...events: StoredEvent[]) => ({
	events: events.map((event, place) => ({ seq: place + 1, id: event.id, event })),
	whole: true,
	reader: 1
});
const unreadable = (id: string, seq = 1) => ({ events: [{ seq, id, event: null }], whole: true, reader: 1 });

beforeEach(() => {
	newBrowser();
});
afterEach(() => {
	closeStores();
	vi.restoreAllMocks();
});

describe('what the server may not have', () => {
	test('S13: is noted in the transaction that records it, while sync is on', async () => {
		const store = await openStore();
		await record(store, read('before'));
		expect(await standing(store)).toBeNull();
		expect(await store.replica.unsent(9)).toEqual([]);
		await turnOn(store);
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
		await record(store, asked('p'), answer);
		expect(transaction).toHaveBeenCalledOnce();
		expect(await standing(store)).toMatchObject({ events: 3, answers: 1, pulled: false, after: 0 });
		await store.endSync(secret);
		await record(store, read('after'));
		expect(await store.replica.unsent(9)).toEqual([]);
		expect((await store.all()).events).toHaveLength(4);
	});

	test('S13: is what an import adds, too', async () => {
		const [here, there] = [await openStore({ base: '/here' }), await openStore({ base: '/there' })];
		const foreign = await record(there, read('a'), read('b'));
		await turnOn(here);
		await here.unite(foreign);
		expect(await here.replica.unsent(9)).toHaveLength(2);
	});

	test('S7: is everything again, but for what is too large, once the server has gone back in time', async () => {
		const store = await openStore();
		const [large, small] = await record(store, read('a'), read('b'));
		if (!large || !small) throw new Error('Nothing was recorded.');
		await turnOn(store);
		await store.replica.setAside(secret, [{ id: large.id, reason: 'large' }]);
		await store.replica.take(secret, page(small));
		expect(await standing(store)).toMatchObject({ events: 0, after: 1, last: small.id, pulled: true });
		await store.replica.rewind(secret);
		expect(await store.replica.unsent(9)).toEqual([small]);
		expect(await standing(store)).toMatchObject({ after: 0, last: null, pulled: false });
	});
});

test('S14: nothing is written for a secret that the device is no longer with', async () => {
	const [store, there] = [await openStore(), await openStore({ base: '/there' })];
	const foreign = await record(there, read('a'));
	expect(await store.replica.take(secret, page(...foreign))).toEqual({ ok: false, reason: 'changed' });
	await store.beginSync({ from: null, to: other });
	expect(await store.replica.take(secret, page(...foreign))).toEqual({ ok: false, reason: 'changed' });
	expect(await store.replica.rewind(secret)).toEqual({ ok: false, reason: 'changed' });
	expect((await store.all()).events).toEqual([]);
	expect(await store.replica.take(other, page(...foreign))).toEqual({ ok: true });
	expect(await store.replica.state()).toMatchObject({ last: foreign[0]?.id });
});

test('P1: without room, nothing of a page is taken in', async () => {
	const [store, there] = [await openStore(), await openStore({ base: '/there' })];
	const foreign = await record(there, read('a'), read('b'));
	await turnOn(store);
	vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	expect(await store.replica.take(secret, page(...foreign))).toEqual({ ok: false, reason: 'full' });
	expect(await standing(store)).toMatchObject({ after: 0 });
});

describe('two events with one id', () => {
	const outline = { course: 'c', lessons: [] };
	const tries = (fold: CourseFold | undefined, question: string) => fold?.attempts.get(question)?.tries;

	async function collide(base: string, own: StoredEvent, foreign: StoredEvent) {
		const store = await openStore({ base });
		await store.unite([own]);
		await turnOn(store);
		const folds: CourseFold[] = [];
		store.follow(outline, { onFold: (fold) => folds.push(fold), onFailure: () => {} });
		await vi.waitFor(() => expect(folds).toHaveLength(1));
		await store.replica.take(secret, page(foreign));
		return { store, folds };
	}

	test('S15: the server’s keeps it, the own one is recorded again, and folds are right', async () => {
		const there = await openStore({ base: '/there' });
		const [own, foreign] = await record(there, answer, { ...answer, question: 'r' });
		if (!own || !foreign) throw new Error('Nothing was recorded.');
		const theirs = { ...foreign, id: own.id };
		const { store, folds } = await collide('/here', own, theirs);
		const { events } = await store.all();
		expect(events).toContainEqual(theirs);
		const again = events.find(({ id }) => id !== own.id);
		expect(events).toHaveLength(2);
		expect({ ...again, id: own.id }).toEqual(own);
		expect(await store.replica.unsent(9)).toEqual([again]);
		await vi.waitFor(() => expect([tries(folds.at(-1), 'q'), tries(folds.at(-1), 'r')]).toEqual([1, 1]));

		// Another device that had it comes to the same.
		const second = await collide('/second', own, theirs);
		expect((await second.store.all()).events).toEqual(events);
	});

	test('S15: that are written alike but for the order of their fields are one', async () => {
		const there = await openStore({ base: '/there' });
		const [own] = await record(there, answer);
		if (!own) throw new Error('Nothing was recorded.');
		const turned = Object.fromEntries(Object.entries(own).reverse()) as typeof own;
		const { store } = await collide('/here', own, turned);
		expect((await store.all()).events).toEqual([own]);
		expect(await store.replica.unsent(9)).toEqual([]);
	});
});

describe('what this version cannot read', () => {
	const strange = '019b0000-0000-7000-8000-000000000009';

	test('P6: is counted, and changes nothing', async () => {
		const store = await openStore();
		const [own] = await record(store, read('a'));
		await turnOn(store);
		await store.replica.take(secret, unreadable(strange));
		expect(await standing(store)).toMatchObject({ unread: 1, after: 1, last: strange, aside: [] });
		expect((await store.all()).events).toEqual([own]);
	});

	test('S15: under an id of the device’s own, does not count as that one sent; read again, it is compared', async () => {
		const store = await openStore();
		const [own] = await record(store, answer);
		if (!own) throw new Error('Nothing was recorded.');
		await turnOn(store);
		await store.replica.take(secret, unreadable(own.id));
		const aside = [{ id: own.id, reason: 'unread' }];
		expect(await standing(store)).toMatchObject({ events: 0, unread: 1, aside });
		await store.replica.reread(secret);
		expect(await standing(store)).toMatchObject({ events: 1, answers: 1, unread: 0, aside: [], after: 0 });
		expect(await standing(store)).toMatchObject({ pulled: false });
		await store.replica.take(secret, page(own));
		expect(await standing(store)).toMatchObject({ events: 0, unread: 0, aside: [] });
		expect((await store.all()).events).toEqual([own]);
	});

	test('S7: is unsent like all else once the server has gone back in time', async () => {
		const store = await openStore();
		const [own] = await record(store, read('a'));
		await turnOn(store);
		await store.replica.take(secret, unreadable(own?.id ?? ''));
		await store.replica.rewind(secret);
		expect(await standing(store)).toMatchObject({ events: 1, unread: 0, aside: [] });
	});
});
