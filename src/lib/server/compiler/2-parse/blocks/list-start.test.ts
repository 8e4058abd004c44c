import { expect, test } from 'vitest';
import { bulletStart, orderedStart } from './list-start';

const line = (text: string) => ({ text, line: 1, indent: 0 });

test.each([
	['- a', 2],
	['   *   a', 7],
	['-', 1],
	['-      code', 2]
])('R2 %j: what is indented by %i belongs to the item', (text, width) => {
	expect(bulletStart(line(text))?.width).toBe(width);
});

test.each(['-a', '    - a', '- - -', '***', '–a'])('R2 %j begins no item', (text) => {
	expect(bulletStart(line(text))).toBeNull();
});

test.each([
	['7. a', 7, 'decimal', 'period'],
	['(c) a', 3, 'lowerAlpha', 'twoParens'],
	['iv) a', 4, 'lowerRoman', 'oneParen'],
	['i. a', 1, 'lowerRoman', 'period'],
	['B.  a', 2, 'upperAlpha', 'period'],
	['#. a', 1, 'default', 'default'],
	['(@x) a', 1, 'example', 'twoParens']
])('R2 %j', (text, start, style, delimiter) => {
	expect(orderedStart(line(text))?.numbering).toEqual({ start, style, delimiter });
});

test.each(['B. Russell', '1.a', 'word. a', '(1. a', 'p. 3'])('R2 %j begins no item', (text) => {
	expect(orderedStart(line(text))).toBeNull();
});
