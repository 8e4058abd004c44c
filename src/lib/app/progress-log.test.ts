import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EventDraft } from '$lib/progress/events';
import type { Appended, Opened, ProgressStore } from '$lib/storage/progress-store';
import { ProgressLog } from './progress-log.svelte';

const openings: (() => Opened)[] = [];
vi.mock('$lib/storage/progress-store', () => ({
	openProgressStore: () => Promise.resolve(openings.shift()?.() ?? { ok: false, reason: 'unavailable' })
}));

const read: EventDraft = {
	type: 'read',
	course: 'c',
	slide: { lesson: 'l', slide: 's', title: 'S', print: 'p' },
	ms: 1
};
const saved: Appended = { ok: true, events: [] };

/** A store of which the log under test uses this much. */
function storeThat(append: () => Promise<Appended>) {
	const store = {
		append,
		device: () => Promise.resolve('d'),
		drafts: () => Promise.resolve(new Map()),
		close: vi.fn()
	};
	return { ...store, opened: (): Opened => ({ ok: true, store: store as unknown as ProgressStore }) };
}

beforeEach(() => {
	openings.length = 0;
	vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
});
afterEach(() => vi.unstubAllGlobals());

const logOf = () =>
	new ProgressLog(
		() => '/',
		() => undefined
	);

test('P1 storage that could not be opened is opened by the next answer', async () => {
	const log = logOf();
	expect(await log.append([read])).toEqual({ ok: false, reason: 'unavailable' });
	expect(log.trouble).toBe('unavailable');
	openings.push(storeThat(() => Promise.resolve(saved)).opened);
	expect(await log.append([read])).toEqual(saved);
	expect(log.trouble).toBeNull();
});

test('P1 storage that breaks is let go, and what follows the log goes on with the next', async () => {
	const broken = storeThat(() => Promise.resolve({ ok: false, reason: 'unavailable' }));
	const whole = storeThat(() => Promise.resolve(saved));
	openings.push(broken.opened, whole.opened);
	const log = logOf();
	const followed = vi.fn(() => () => undefined);
	log.follow(followed);
	expect((await log.append([read])).ok).toBe(false);
	expect(log.trouble).toBe('lost');
	expect(broken.close).toHaveBeenCalledOnce();
	expect((await log.append([read])).ok).toBe(true);
	expect(log.trouble).toBeNull();
	expect(followed).toHaveBeenCalledTimes(2);
});

test('P1: what a question to the log fails on is over with the next answer that is saved', async () => {
	const store = storeThat(() => Promise.resolve(saved));
	openings.push(store.opened, store.opened);
	const log = logOf();
	expect(await log.ask(() => Promise.reject(new DOMException('', 'QuotaExceededError')))).toBeNull();
	expect(log.trouble).toBe('full');
	await log.append([read]);
	expect(log.trouble).toBeNull();
	expect(await log.ask(() => Promise.reject(new DOMException('', 'UnknownError')))).toBeNull();
	expect(log.trouble).toBe('lost');
	await log.append([read]);
	expect(log.trouble).toBeNull();
});
