import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, asked, closeStores, newBrowser, openStore, read } from './fakes';

beforeEach(() => {
	newBrowser();
});
afterEach(() => {
	closeStores();
	vi.restoreAllMocks();
});

describe('drafts', () => {
	test('Q3: are kept by course and question, strictly durable, until they are handed in', async () => {
		const store = await openStore();
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
		await store.keepDraft('c', 'q', { print: 'p', response: 'half a thou' });
		expect(transaction.mock.lastCall?.[2]).toEqual({ durability: 'strict' });
		await store.keepDraft('c', 'r', { print: 'p', response: ['x'] });
		await store.keepDraft('d', 'q', { print: 'p', response: 'other' });
		await store.keepDraft('c', 'r', null);
		store.close();
		const again = await openStore();
		expect([...(await again.drafts('c'))]).toEqual([['q', { print: 'p', response: 'half a thou' }]]);
	});

	test('P1: an answer and what stood on its sheet are never both there', async () => {
		const store = await openStore();
		await store.keepDraft('c', 'q', { print: 'p', response: 'because' });
		await store.keepDraft('c', 'r', { print: 'p', response: 'not yet' });
		await store.append([answer]);
		expect([...(await store.drafts('c')).keys()]).toEqual(['r']);
	});
});

test('Q5: every answer to a question is found in order, and the wording of each', async () => {
	const store = await openStore();
	await store.append([
		asked('p'),
		answer,
		{ ...answer, question: 'other' },
		asked('z'),
		{ ...answer, print: 'z' }
	]);
	expect((await store.answers('c', 'q')).map(({ print }) => print)).toEqual(['p', 'z']);
	expect(await store.wording('c', 'q', 'z')).toMatchObject({ prompt: 'Why?', print: 'z' });
	expect(await store.wording('c', 'q', 'gone')).toBeNull();
});

test('P19: erasing leaves nothing, tells the other tabs, and nothing that was on them comes after it', async () => {
	const erased = vi.fn();
	const [one, other] = [await openStore(), await openStore({ onErased: erased })];
	await one.append([read('a')]);
	await one.keepDraft('c', 'q', { print: 'p', response: 'x' });
	await one.erase();
	await vi.waitFor(() => expect(erased).toHaveBeenCalledOnce());
	for (const store of [one, other]) {
		expect(await store.append([read('b')])).toEqual({ ok: false, reason: 'unavailable' });
	}
	const after = await openStore();
	expect(await after.all()).toEqual({ events: [], unreadable: 0 });
	expect((await after.drafts('c')).size).toBe(0);
	expect(await after.device()).toBeNull();
});
