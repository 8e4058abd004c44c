import { expect, test } from 'vitest';
import { headingLevels } from './heading-levels';
const slides = (...levels) => levels.map((level) => ({ title: 'Any', level }));
test('the highest level in use is h2, whatever it is, and none is skipped', () => {
    expect([1, 2].map(headingLevels(slides(1, 2, 2)))).toEqual([2, 3]);
    expect([2].map(headingLevels(slides(2, 2)))).toEqual([2]);
    expect([1, 3].map(headingLevels(slides(1, 3)))).toEqual([2, 3]);
});
test('an untitled slide counts for nothing', () => {
    expect(headingLevels([{ title: '', level: 1 }, ...slides(2)])(2)).toBe(2);
});
