import { expect, test } from 'vitest';
import { fitted, scrollFor, withinZoom } from './zoom';

const room = { width: 300, height: 600 };

test.each([
	['a wide picture fills the width', { width: 1600, height: 800 }, { width: 300, height: 150 }],
	['a tall one the height', { width: 800, height: 3200 }, { width: 150, height: 600 }],
	['a small one grows four times at most', { width: 60, height: 40 }, { width: 240, height: 160 }]
])('A6: %s', (_, picture, size) => {
	expect(fitted(picture, room)).toEqual(size);
});

test('A6: no zoom shows less than the whole, or more than there is to see', () => {
	expect([0.2, 1, 3, 99].map(withinZoom)).toEqual([1, 1, 3, 8]);
});

test.each([
	['the left edge', 0, 0, 0],
	['the middle', 0, 150, 150],
	['the right edge', 0, 300, 300]
])('A6: %s stays under the finger', (_, scrolled, point, after) => {
	expect(scrollFor(scrolled, point, 300, 300, 600)).toBe(after);
});

test('A6: a picture that stood in the middle of the room keeps the point as well', () => {
	// 100 wide in 300: its own middle is the room's.
	expect(scrollFor(0, 150, 300, 100, 800)).toBe(250);
	expect(scrollFor(250, 150, 300, 800, 100)).toBe(0);
});
