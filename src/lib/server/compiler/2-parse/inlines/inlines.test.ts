import { describe, expect, test } from 'vitest';
import type { Inline } from '../../tree';
import { parseDeck } from '..';

/** The inlines of a paragraph, each kind as a short mark. */
function read(text: string): string {
	const [block] = parseDeck({ file: 'deck.md', text }).deck.blocks;
	return block && 'inlines' in block ? show(block.inlines) : `(${block?.kind ?? 'nothing'})`;
}

function show(inlines: readonly Inline[]): string {
	return inlines.map(showOne).join('');
}

function showOne(inline: Inline): string {
	switch (inline.kind) {
		case 'text':
			return inline.text;
		case 'space':
			return ' ';
		case 'softBreak':
			return '⏎';
		case 'lineBreak':
			return '↵';
		case 'code':
			return `code(${inline.text})`;
		case 'math':
			return `math(${inline.tex})`;
		case 'raw':
			return `${inline.format}(${inline.text})`;
		case 'link':
			return `link(${show(inline.inlines)} ${inline.href})`;
		case 'image':
			return `image(${show(inline.alt)} ${inline.src})`;
		case 'note':
			return 'note()';
		default:
			return `${inline.kind}(${show(inline.inlines)})`;
	}
}

describe('R2 emphasis is paired as pandoc does', () => {
	test.each([
		['**bold:**text', 'strong(bold:)text'],
		['*foo *bar', 'emphasis(foo )bar'],
		['*a **b* c** x', '*a strong(b* c) x'],
		['***a** b*', 'emphasis(strong(a) b)'],
		['a_b_c and _d_', 'a_b_c and emphasis(d)'],
		['_a_._b_ and _a_\\._b_', 'emphasis(a)._b_ and emphasis(a).emphasis(b)'],
		['2 * 3 * 4', '2 * 3 * 4'],
		['*/* and *file://*', 'emphasis(/) and emphasis(file://)']
	])('%s', (text, shown) => {
		expect(read(text)).toBe(shown);
	});
});

describe('R2 typography', () => {
	test.each([
		['"a \'b\' c"', 'quoted(a quoted(b) c)'],
		["it's", 'it’s'],
		['a -- b --- c...', 'a – b — c…'],
		['x\\ y', 'x\u00a0y'],
		['&eacute; &amp; &bogus;', 'é & &bogus;']
	])('%s', (text, shown) => {
		expect(read(text)).toBe(shown);
	});
});

describe('R2 links, images and what only looks like them', () => {
	test.each([
		['[a](b c.html)', 'link(a b%20c.html)'],
		['[a](b "t")', 'link(a b)'],
		['[a [b](c) d](e)', 'link(a [b](c) d e)'],
		['x ![a](b(c).png){width=5%}', 'x image(a b(c).png)'],
		['![a](b.png)', '(figure)'],
		['https://example.org', 'https://example.org'],
		['<https://example.org>', 'link(https://example.org https://example.org)'],
		['[a] [ ] [a]{b}', '[a] [ ] [a]{b}']
	])('%s', (text, shown) => {
		expect(read(text)).toBe(shown);
	});
});

describe('R2 the rest', () => {
	test.each([
		['``a`b`` `c`{=html}', 'code(a`b) html(c)'],
		['$x_1$ for $5 and $6', 'math(x_1) for $5 and $6'],
		['H~2~O 2^10^ a^b c^', 'Hsubscript(2)O 2superscript(10) a^b c^'],
		['~~gone~~', 'strikeout(gone)'],
		['a\\\nb  \nc\nd', 'a↵b↵c⏎d'],
		['see @key and a@b.c', 'see cite(@key) and a@b.c'],
		['[see *this* "book"\\; @key, p. 3]', 'cite([see *this* "book"\\; @key, p. 3])'],
		['<b>x</b> <span>y</span>', 'html(<b>)xhtml(</b>) span(y)']
	])('%j', (text, shown) => {
		expect(read(text)).toBe(shown);
	});
});
