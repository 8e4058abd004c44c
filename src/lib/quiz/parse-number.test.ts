import { expect, test } from 'vitest';
import { parseNumber } from './parse-number';

test.each([
	['181', 'en', 181],
	[' −3.5 ', 'en', -3.5],
	['1,234.5', 'en', 1234.5],
	['1 234,5', 'fr', 1234.5],
	['1 234,5', 'en', 1234.5],
	['1,234', 'en', 1234],
	['1,234', 'fr', 1.234],
	['0,75', 'en', 0.75],
	['1.234.567', 'en', 1234567],
	['1.5e3', 'en', 1500],
	['1’000', 'de-CH', 1000]
])('%s in %s is %d', (text, lang, value) => {
	expect(parseNumber(text, lang)).toBe(value);
});

test.each(['', 'ten', '1-2', '12 ZB', '.', '1e', '0x10', 'Infinity'])('%s is no number', (text) => {
	expect(parseNumber(text, 'en')).toBeNull();
});
