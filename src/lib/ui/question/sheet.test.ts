import { expect, test } from 'vitest';
import { longestAnswer } from './given';
import { asWritten, readSheet } from './sheet';

test('Q3: an empty sheet is not handed in', () => {
	expect(readSheet('single', [], 'en')).toEqual({ ok: false, problem: 'chooseFirst' });
	expect(readSheet('text', '  ', 'en')).toEqual({ ok: false, problem: 'typeFirst' });
});

test('Q9: a number goes to the log as a decimal, however it was written', () => {
	expect(readSheet('number', '1\u202f234,5', 'fr')).toEqual({ ok: true, response: '1234.5' });
	expect(readSheet('number', 'many', 'en')).toEqual({ ok: false, problem: 'notANumber' });
});

test('Q9: a number that may be read in two ways is asked about', () => {
	const readings = ['1234', '1.234'];
	expect(readSheet('number', '1,234', 'en')).toEqual({ ok: false, problem: { readings } });
	expect(readSheet('number', '1,234', 'fr')).toEqual({ ok: true, response: '1.234' });
});

test('Q9: a unit that stands beside the field may be typed as well', () => {
	expect(readSheet('number', '10 min', 'en', 'min')).toEqual({ ok: true, response: '10' });
	expect(readSheet('number', '10 h', 'en', 'min')).toEqual({ ok: false, problem: 'notANumber' });
	expect(readSheet('number', '10', 'en', '')).toEqual({ ok: true, response: '10' });
});

test('Q4: what was chosen or typed goes as it is, up to what the log takes', () => {
	expect(readSheet('multiple', ['a'], 'en')).toEqual({ ok: true, response: ['a'] });
	expect(readSheet('open', ' as typed ', 'en')).toEqual({ ok: true, response: ' as typed ' });
	expect(readSheet('open', 'x'.repeat(longestAnswer), 'en').ok).toBe(true);
	expect(readSheet('open', 'x'.repeat(longestAnswer + 1), 'en')).toEqual({ ok: false, problem: 'tooLong' });
});

test('Q9: a number from the log is shown as its reader writes it', () => {
	expect(asWritten('number', '1234.5', 'fr')).toBe('1234,5');
	expect(asWritten('number', '1e-15', 'en')).toBe('0.000000000000001');
	expect(asWritten('number', '0.1', 'en')).toBe('0.1');
	expect(asWritten('text', '1234.5', 'fr')).toBe('1234.5');
});

test('P4: words that were given before the question was one for a number stay words', () => {
	expect(asWritten('number', 'about ten', 'en')).toBe('about ten');
	expect(asWritten('number', ' ', 'en')).toBe(' ');
});
