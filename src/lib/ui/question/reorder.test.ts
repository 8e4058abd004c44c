import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveItem, placeAt } from './reorder';

test('Q1: an item moves, and the others keep their order', () => {
	expect(moveItem([...'abcd'], 0, 2).join('')).toBe('bcad');
	expect(moveItem([...'abcd'], 3, 0).join('')).toBe('dabc');
	const place = fc.nat({ max: 5 });
	fc.assert(
		fc.property(place, place, (from, to) => {
			const items = [...'abcdef'];
			const moved = moveItem(items, from, to);
			expect(moved[to]).toBe(items[from]);
			const others = (list: string[]) => list.filter((item) => item !== items[from]);
			expect(others(moved)).toEqual(others(items));
		})
	);
});

test('Q1: a held item goes where it is held, and stays there while it is held still', () => {
	const middles = [20, 60, 100, 140];
	expect(placeAt(10, middles, 2)).toBe(0);
	expect(placeAt(95, middles, 2)).toBe(2);
	expect(placeAt(500, middles, 0)).toBe(3);
	const rows = fc.array(fc.integer({ min: 40, max: 200 }), { minLength: 2, maxLength: 8 });
	fc.assert(
		fc.property(rows, fc.nat(), fc.nat({ max: 1600 }), (heights, nth, height) => {
			const held = nth % heights.length;
			const to = placeAt(height, middlesOf(heights), held);
			const moved = moveItem(heights, held, to);
			expect(placeAt(height, middlesOf(moved), to)).toBe(to);
		})
	);
});

/** Of rows one under the other. */
function middlesOf(heights: readonly number[]): number[] {
	let top = 0;
	return heights.map((height) => {
		top += height;
		return top - height / 2;
	});
}
