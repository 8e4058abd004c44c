import { expect, test } from 'vitest';
import { inspect } from '../../inspect';
import { parseDeck } from '..';

const outline = (text: string): string[] | undefined =>
	inspect(parseDeck({ file: 'deck.md', text }).deck).slides[0]?.outline;

test('R2 each block between tags is moved left by the indent of the line under the first', () => {
	expect(outline('<details>\n  Text\n\n  - a\n  - b\n\n</details>')).toEqual([
		'RawBlock',
		'Para',
		'BulletList(1)',
		'RawBlock'
	]);
	expect(outline('<details>\n\n  - a\n  - b\n\n</details>')).toEqual([
		'RawBlock',
		'BulletList(2)',
		'RawBlock'
	]);
	expect(outline('<details>\n    - a\n\n</details>')).toEqual(['RawBlock', 'BulletList(1)', 'RawBlock']);
});

test('R2 a quote ends before the tag that closes what it stands in', () => {
	expect(outline('<p>\n> words\nmore\n</p>')).toEqual(['RawBlock', 'BlockQuote', 'RawBlock']);
});
