import { expect, test } from 'vitest';
import { parseDeck } from '..';

const classesOf = (info: string): string[] | string => {
	const [block] = parseDeck({ file: 'deck.md', text: `\`\`\`${info}\nx\n\`\`\`` }).deck.blocks;
	return block?.kind === 'code' ? block.attributes.classes : (block?.kind ?? '');
};

test.each([
	['', []],
	['Python', ['python']],
	['C++', ['c++']],
	['c++', ['cpp']],
	[' {.r .numberLines}', ['r', 'numberLines']],
	['{note}', ['{note}']],
	['a`b', ['a`b']],
	['constructor', ['constructor']],
	['{r, echo=FALSE}', 'paragraph'],
	['python {.x}', 'paragraph']
])('R2 %s', (info, classes) => {
	expect(classesOf(info)).toEqual(classes);
});
