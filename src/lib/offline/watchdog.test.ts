import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CourseStatus } from '$lib/course/on-device';
import { Watchdog } from './watchdog';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const portion = { bytes: 10, kept: 5 };
const status = (state: 'keeping' | 'ready'): CourseStatus => {
	return { wanted: 'text', chosen: false, text: portion, pictures: portion, state };
};

test('O2 a download of which nothing is heard for ten seconds is asked for again, until it is', () => {
	const again = vi.fn();
	const watchdog = new Watchdog(again);
	watchdog.heard('one', status('keeping'));
	vi.advanceTimersByTime(9_999);
	expect(again).not.toHaveBeenCalled();
	watchdog.heard('one', status('keeping'));
	vi.advanceTimersByTime(9_999);
	expect(again).not.toHaveBeenCalled();
	vi.advanceTimersByTime(10_001);
	expect(again.mock.calls).toEqual([['one'], ['one']]);
});

test('O2 what is ready is waited for no more', () => {
	const again = vi.fn();
	const watchdog = new Watchdog(again);
	watchdog.heard('one', status('keeping'));
	watchdog.heard('one', status('ready'));
	vi.advanceTimersByTime(60_000);
	expect(again).not.toHaveBeenCalled();
});
