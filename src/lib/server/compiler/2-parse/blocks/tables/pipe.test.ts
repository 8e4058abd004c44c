import { expect, test } from 'vitest';
import { inspect } from '../../../inspect';
import { parseDeck } from '../..';

const cells = (row: string): string[] | undefined => {
	const { deck } = parseDeck({ file: 'deck.md', text: `| a | b |\n|---|---|\n${row}\n` });
	return inspect(deck).slides[0]?.tables[0]?.rows[0];
};

test.each([
	['| `x|y` | z |', ['x|y', 'z']],
	['| $|x|$ | z |', ['|x|', 'z']],
	['| $x | $y |', ['$x', '$y']],
	['| \\textbf{a|b} | <b title="c|d">e</b> |', ['', 'e']],
	['| a \\| b | c |', ['a | b', 'c']],
	['|  \\  |  c\\', ['\\', 'c\\']]
])('R2 %s', (row, expected) => {
	expect(cells(row)).toEqual(expected);
});
