import { expect, test } from 'vitest';
import { picturesUpTo } from './metered';

test('O8 pictures come unasked where nobody pays for them, and few where nothing is known', () => {
	expect(picturesUpTo({ type: 'wifi' })).toBe(Infinity);
	expect(picturesUpTo({ type: 'ethernet', saveData: false })).toBe(Infinity);
	expect(picturesUpTo({})).toBe(5_000_000);
	expect(picturesUpTo(undefined)).toBe(5_000_000);
	expect(picturesUpTo({ type: 'cellular' })).toBe(0);
	expect(picturesUpTo({ type: 'wifi', saveData: true })).toBe(0);
});
