import { expect, test } from 'vitest';
import { readAttributes, readRawFormat } from './attributes';

const attributes = (text: string) => readAttributes(text, 0)?.attributes;

test('R2 id, classes and pairs in any order', () => {
	expect(attributes('{.a #x k=v .b l="two words" m=\'3\'}')).toEqual({
		id: 'x',
		classes: ['a', 'b'],
		pairs: [
			['k', 'v'],
			['l', 'two words'],
			['m', '3']
		]
	});
});

test('R2 a value without quotation marks may be a URL', () => {
	expect(attributes('{data-src=https://a.example/?b=c&d:e}')?.pairs).toEqual([
		['data-src', 'https://a.example/?b=c&d:e']
	]);
});

test('R2 a dash alone is the class unnumbered', () => {
	expect(attributes('{-}')?.classes).toEqual(['unnumbered']);
});

test.each(['{word}', '{.a', '{=html}', '{"a"}', 'text'])('R2 %s is none', (text) => {
	expect(readAttributes(text, 0)).toBeNull();
});

test('R2 the format of raw text', () => {
	expect(readRawFormat('x{=html}', 1)).toEqual({ format: 'html', end: 8 });
	expect(readRawFormat('{.html}', 0)).toBeNull();
});
