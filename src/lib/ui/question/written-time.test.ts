import { expect, test } from 'vitest';
import { writtenTime } from './written-time';

test('a time of the log is written as its reader does', () => {
	expect(writtenTime('2026-03-04T10:00:00.000Z', 'en')).toMatch(/Mar 4, 2026/);
	expect(writtenTime('2026-03-04T10:00:00.000Z', 'fr')).toMatch(/4 mars 2026/);
});

test('a time that there is not stops nothing', () => {
	expect(writtenTime('2026-13-45T99:99:99.999Z', 'en')).toBe('2026-13-45T99:99:99.999Z');
});
