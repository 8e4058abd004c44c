import { expect, test } from 'vitest';
import { pause } from './backoff';

test('S12: each failure doubles the wait, up to a quarter of an hour, and chance takes up to half of it', () => {
	expect([1, 2, 3, 20].map((failures) => pause(failures, 1, null))).toEqual([5000, 10_000, 20_000, 900_000]);
	expect(pause(3, 0, null)).toBe(10_000);
});

test('S12: what the server asked for is waited at least', () => {
	expect(pause(1, 0, 60)).toBe(60_000);
	expect(pause(1, 1, 60)).toBe(66_000);
	expect(pause(20, 1, 60)).toBe(900_000);
});
