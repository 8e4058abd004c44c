import { expect, test } from 'vitest';
import { leftOf, waitFrom } from './wait';

test('S12: a wait is over after its seconds, or once the clock is set outside of it', () => {
	const wait = waitFrom(10_000, 5);
	expect([10_000, 14_001, 15_000, 9_999, 1e15].map((now) => leftOf(wait, now))).toEqual([5, 1, 0, 0, 0]);
});
