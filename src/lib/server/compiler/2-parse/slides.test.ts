import { expect, test } from 'vitest';
import { parseDeck } from '.';
import { plainText } from '../walk';

const slides = (text: string) => {
	const { slideLevel, slides } = parseDeck({ file: 'deck.md', text }).deck;
	return [
		slideLevel,
		...slides.map(({ kind, level, title }) => `${kind} ${level} ${plainText(title)}`.trim())
	];
};

test('R2 the slide level is the least one with something under it', () => {
	expect(slides('# A\n\n## B\n\ntext')).toEqual([2, 'section 1 A', 'slide 2 B']);
	expect(slides('# A\n\n## B\n\ntext\n\n# C\n\nstray')).toEqual([1, 'slide 1 A', 'slide 1 C']);
});

test('R2 a rule begins a slide, but is dropped before a heading of one', () => {
	expect(slides('# A\n\na\n\n---\n\nb\n\n---\n\n# C')).toEqual([1, 'slide 1 A', 'untitled 1', 'slide 1 C']);
});

test('R2 what stands before the first heading, or nothing at all, is a slide', () => {
	expect(slides('text\n\n# A\n\nb')).toEqual([1, 'untitled 1', 'slide 1 A']);
	expect(slides('')).toEqual([6, 'untitled 6']);
});

// Pandoc puts an untitled slide before a deck that begins with a div.
test('R2 a div that begins with a heading is its section, with the attributes of both', () => {
	const { deck } = parseDeck({ file: 'deck.md', text: '::: {#x .a}\n# T {.b k=v}\n\ntext\n:::\n' });
	expect(deck.slides[1]).toMatchObject({ id: 'x', attributes: { classes: ['a', 'b'], pairs: [['k', 'v']] } });
});

test('R2 text beside a slide inside a div stays', () => {
	const text = '# A\n\na\n\n:::: columns\n::: column\n# B\n:::\n::: column\nbeside\n:::\n::::\n';
	expect(JSON.stringify(parseDeck({ file: 'deck.md', text }).deck.slides)).toContain('beside');
});
