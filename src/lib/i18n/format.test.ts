import { expect, test } from 'vitest';
import { formats } from './format';

test('A5 megabytes are decimal, in the language’s own way, and never nothing where there is something', () => {
	const { megabytes } = formats('en');
	expect([0, 1, 40_000, 100_000, 450_000, 4_500_000, 22_949_999].map(megabytes)).toEqual([
		'0 MB',
		'0.01 MB',
		'0.04 MB',
		'0.1 MB',
		'0.5 MB',
		'4.5 MB',
		'23 MB'
	]);
	expect(formats('fr').megabytes(4_500_000)).toBe('4,5\u202fMo');
});

test('A5 a duration is in hours and minutes; what is less than a minute is none', () => {
	const { duration } = formats('en');
	expect([0, 59_999, 60_000, 3_600_000, 12_000_000].map(duration)).toEqual([
		'0 min',
		'0 min',
		'1 min',
		'1 hr',
		'3 hr 20 min'
	]);
});
