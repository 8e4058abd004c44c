import { expect, test } from 'vitest';
import { readSource } from './source';

test('R2 R3 byte order mark and every kind of line end', () => {
	expect(readSource('\uFEFFa\r\nb\rc\nd').lines.map((line) => line.text)).toEqual(['a', 'b', 'c', 'd']);
});

test('R2 R3 tabs go to the next stop, and places are still those of the file', () => {
	const source = readSource('a\tb\n\t\tc');
	expect(source.lines.map((line) => line.text)).toEqual(['a   b', '        c']);
	expect(source.inFile({ line: 1, column: 5 })).toEqual({ line: 1, column: 3 });
	expect(source.inFile({ line: 2, column: 9 })).toEqual({ line: 2, column: 3 });
});
