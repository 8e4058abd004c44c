import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber } from './parse-number';

test.each([
	['181', 'en', 181],
	[' −3.5 ', 'en', -3.5],
	['- 3', 'en', -3],
	['.5', 'en', 0.5],
	['5.', 'en', 5],
	['1,234.5', 'en', 1234.5],
	['1 234,5', 'en', 1234.5],
	['1,234.5', 'fr', 1234.5],
	['1 234,5', 'fr', 1234.5],
	['1\u202f234\u00a0567', 'fr', 1234567],
	['1.234', 'en', 1.234],
	['1,234', 'fr', 1.234],
	['0,75', 'en', 0.75],
	['0,750', 'en', 0.75],
	['1234,567', 'en', 1234.567],
	['1.234.567', 'en', 1234567],
	['1,234,567', 'fr', 1234567],
	['1.5e3', 'en', 1500],
	['1’000', 'de-CH', 1000]
])('Q9: %s in %s is %d', (text, lang, value) => {
	expect(parseNumber(text, lang)).toEqual([value]);
});

test.each([
	['1,234', 'en'],
	['1.234', 'fr']
])('Q9: %s in %s may be either of two numbers', (text, lang) => {
	expect(parseNumber(text, lang)).toEqual([1234, 1.234]);
});

test.each([
	'',
	'ten',
	'1-2',
	'12 ZB',
	'.',
	'-',
	'e3',
	'1e',
	'0x10',
	'Infinity',
	'1e999',
	'1.2.3',
	'1 2',
	'1,23,456'
])('Q9: %s is no number', (text) => {
	expect(parseNumber(text, 'en')).toEqual([]);
	expect(parseNumber(text, 'fr')).toEqual([]);
});

test('Q9: what the language itself writes is read as what was meant', () => {
	const value = fc
		.double({ min: -1e9, max: 1e9, noNaN: true })
		.map((value) => Math.round(value * 1000) / 1000);
	fc.assert(
		fc.property(
			value,
			fc.constantFrom('en', 'fr', 'de', 'de-CH'),
			fc.boolean(),
			(value, lang, useGrouping) => {
				const text = new Intl.NumberFormat(lang, { useGrouping, maximumFractionDigits: 3 }).format(value);
				expect(parseNumber(text, lang).map((reading) => reading + 0)).toContain(value + 0);
			}
		)
	);
});

test('Q9: no text makes it throw, and no number is read in three ways', () => {
	const sign = fc.constantFrom(..."0123456789.,' +-eE");
	fc.assert(
		fc.property(fc.string({ unit: sign, maxLength: 12 }), fc.constantFrom('en', 'fr'), (text, lang) => {
			const readings = parseNumber(text, lang);
			expect(readings.length).toBeLessThanOrEqual(2);
			expect(readings.every(Number.isFinite)).toBe(true);
		})
	);
});
