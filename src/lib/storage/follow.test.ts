import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { absorb, emptyFold, type CourseFold, type Outline } from '$lib/progress/course-fold';
import type { EventDraft, StoredEvent } from '$lib/progress/events';
import { fold, summarise, type CourseProgress } from '$lib/progress/fold';
import { closeStores, newBrowser, openRaw, openStore } from './fakes';
import { follow } from './follow';
import type { ProgressStore } from './progress-store';
import { keepFold } from './stored-fold';

const outline: Outline = {
	course: 'c',
	lessons: [
		{
			id: 'l',
			slides: [{ id: 'a', title: 'A', print: 'pa' }],
			questions: ['q', 'r'].map((id) => ({
				id,
				slide: 'a',
				type: 'single',
				prompt: 'Which?',
				print: 'p',
				options: ['x', 'y'],
				answer: { options: ['x'] }
			}))
		}
	]
};
const read: EventDraft = {
	type: 'read',
	course: 'c',
	slide: { lesson: 'l', slide: 'a', title: 'A', print: 'pa' },
	ms: 2000
};
const answer = (option: string, question = 'q'): EventDraft => ({
	type: 'answered',
	course: 'c',
	question,
	print: 'p',
	response: [option],
	score: 0,
	ms: 100,
	mode: 'lesson',
	revealed: false
});
const many = (count: number) => Array.from({ length: count }, (_, i) => answer(i % 3 === 0 ? 'y' : 'x'));

/** What the learner is shown, as it comes. */
function shown(store: ProgressStore, by = outline) {
	const told: CourseProgress[] = [];
	const stop = store.follow(by, {
		onFold: (fold) => told.push(summarise(fold, by)),
		onFailure: () => {
			throw new Error('The log cannot be read.');
		}
	});
	return { told, stop, first: () => vi.waitFor(() => expect(told).not.toEqual([])) };
}
const foldOfAll = async (store: ProgressStore, by = outline) => fold((await store.all()).events, by);

beforeEach(() => {
	newBrowser();
});
afterEach(() => {
	closeStores();
	vi.restoreAllMocks();
});

test('P5: a long tail is folded once and stored; the next opening reads what came since', async () => {
	const store = await openStore();
	await store.append([...many(60), read]);
	const one = shown(store);
	await one.first();
	one.stop();
	const db = await openRaw();
	await vi.waitFor(async () => expect(await db.count('tail')).toBe(0));
	db.close();

	await store.append([answer('x', 'r'), answer('y')]);
	const getAll = vi.spyOn(IDBIndex.prototype, 'getAll');
	const get = vi.spyOn(IDBObjectStore.prototype, 'get');
	const two = shown(store);
	await two.first();
	expect(two.told).toEqual([await foldOfAll(store)]);
	expect(two.told[0]?.questions.get('q')?.tries).toBe(61);
	const readFromLog = [...getAll.mock.contexts, ...get.mock.contexts].map((source) =>
		source instanceof IDBIndex || source instanceof IDBObjectStore ? source.name : ''
	);
	expect(readFromLog.sort()).toEqual(['course', 'events', 'events', 'folds']);
});

test('P5: a stored fold and an edited key: its questions are folded anew from their own answers', async () => {
	const store = await openStore();
	await store.append(many(60));
	const before = shown(store);
	await before.first();
	before.stop();
	const edited: Outline = {
		course: 'c',
		lessons: outline.lessons.map((lesson) => ({
			...lesson,
			questions: lesson.questions.map((question) => ({ ...question, answer: { options: ['y'] } }))
		}))
	};
	const after = shown(store, edited);
	await after.first();
	expect(after.told.at(-1)).toEqual(await foldOfAll(store, edited));
	expect(after.told.at(-1)?.questions.get('q')?.state).toBe('wrong');
});

test('P7: what is appended in any tab, or comes from elsewhere and before it, is told', async () => {
	const [one, two, there] = [await openStore(), await openStore(), await openStore({ base: '/there' })];
	await there.append([answer('x'), read]);
	const { told, first } = shown(one);
	await first();
	expect(told[0]?.total).toMatchObject({ answered: 0, read: 0 });
	await two.append([answer('y')]);
	await vi.waitFor(() => expect(told.at(-1)?.questions.get('q')?.state).toBe('wrong'));
	await two.append([read, answer('x')]);
	await two.unite((await there.all()).events);
	await vi.waitFor(() => expect(told.at(-1)?.questions.get('q')?.tries).toBe(3));
	expect(told.at(-1)).toEqual(await foldOfAll(one));
	expect(told.at(-1)?.total.studied).toBe(4000);
});

test('P5, P7: two tabs that open at once store one fold, and lose nothing of what came meanwhile', async () => {
	const [one, two] = [await openStore(), await openStore()];
	await one.append([...many(60), read]);
	const [first, second] = [shown(one), shown(two)];
	await two.append([read, answer('x', 'r')]);
	await Promise.all([first.first(), second.first()]);
	const third = await openStore();
	const later = shown(third);
	await later.first();
	await vi.waitFor(async () => expect(later.told.at(-1)).toEqual(await foldOfAll(third)));
	const db = await openRaw();
	expect((await db.get('folds', 'c'))?.generation).toBe(1);
	db.close();
});

test('P5: of two folds made of the same stored one, the second is not stored', async () => {
	const store = await openStore();
	await store.append([...many(60), read]);
	const db = await openRaw();
	const { fold } = absorb(emptyFold, (await store.all()).events, outline);
	await keepFold(db, 'c', fold, { keys: [], rows: 61, generation: 0 });
	await keepFold(db, 'c', emptyFold, { keys: [], rows: 61, generation: 0 });
	expect(await db.get('folds', 'c')).toEqual({ fold, generation: 1 });
	db.close();
});

test('P5: a first fold is not stored that has not had what was added meanwhile', async () => {
	const store = await openStore();
	await store.append(many(60));
	const db = await openRaw();
	const { fold } = absorb(emptyFold, (await store.all()).events, outline);
	await store.append([read]);
	await keepFold(db, 'c', fold, { keys: [], rows: 60, generation: 0 });
	expect(await db.get('folds', 'c')).toBeUndefined();
	db.close();
});

test('P3: what is read and heard counts once', async () => {
	const store = await openStore();
	const appended = await store.append([read, read]);
	if (!appended.ok) throw new Error(appended.reason);
	const db = await openRaw();
	const onFold = vi.fn<(fold: CourseFold) => void>();
	const heard: ((events: readonly StoredEvent[]) => void)[] = [];
	follow(db, outline, { onFold, onFailure: () => {} }, (listener) => {
		heard.push(listener);
		return () => {};
	});
	for (const listener of heard) listener(appended.events.slice(0, 1));
	const late = await store.append([answer('x')]);
	if (!late.ok) throw new Error(late.reason);
	for (const listener of heard) listener([...appended.events, ...late.events]);
	const all = await foldOfAll(store);
	await vi.waitFor(() =>
		expect(onFold.mock.calls.map(([fold]) => summarise(fold, outline)).at(-1)).toEqual(all)
	);
	db.close();
});

test('P6: a log that cannot be read is told once, and nothing after it', async () => {
	const store = await openStore();
	await store.append([read]);
	vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
		throw new DOMException('gone', 'InvalidStateError');
	});
	const onFold = vi.fn();
	const onFailure = vi.fn();
	store.follow(outline, { onFold, onFailure });
	await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
	expect(onFold).not.toHaveBeenCalled();
});

test('a course is begun with its first event', async () => {
	const store = await openStore();
	expect(await store.begun('c')).toBe(false);
	await store.append([read]);
	expect(await store.begun('c')).toBe(true);
	expect(await store.begun('d')).toBe(false);
});

test('P5: where there is no room to store a fold, it is told all the same', async () => {
	const store = await openStore();
	await store.append(many(60));
	const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('', 'QuotaExceededError');
	});
	const { told, first } = shown(store);
	await first();
	await vi.waitFor(() => expect(put).toHaveBeenCalled());
	put.mockRestore();
	await store.append([read]);
	await vi.waitFor(async () => expect(told.at(-1)).toEqual(await foldOfAll(store)));
});
