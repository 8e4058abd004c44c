import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDeck } from '$lib/server/compiler/2-parse';
import { inspect } from '$lib/server/compiler/inspect';
import { eachBlock, eachInline } from '$lib/server/compiler/walk';

/** Each `inspect.json` was compared with pandoc 2.17 when it was written. */
const folder = 'tests/decks/parse';
const read = (name: string, file: string): string => readFileSync(join(folder, name, file), 'utf8');

describe.each(readdirSync(folder))('%s', (name) => {
	const { deck, diagnostics } = parseDeck({ file: 'deck.md', text: read(name, 'deck.md') });

	test('R2 is read as pandoc reads it', () => {
		expect(inspect(deck)).toEqual(JSON.parse(read(name, 'inspect.json')));
	});

	test('R3 has these diagnostics', () => {
		const found = diagnostics.map(({ id, line, column }) => ({ id, line, column }));
		expect(found).toEqual(JSON.parse(read(name, 'diagnostics.json')));
	});
});

describe('R3 whatever is written', () => {
	// No word here is ever markup, so that each must come out again.
	const word = fc.constantFrom('apple', 'birch', 'cedar', 'elder', 'hazel');
	const fragment = fc.constantFrom(
		...[
			'# ',
			'## ',
			'- ',
			'  - ',
			'1. ',
			'> ',
			'    ',
			'::: a\n',
			':::\n',
			'```\n',
			'| ',
			'|---|---|\n',
			'***',
			'*',
			'**'
		],
		...[
			'_',
			'`',
			'[',
			'](u)',
			'![',
			'"',
			"'",
			'~~',
			'^',
			'<div>\n',
			'</div>\n',
			'<b>',
			'---\n',
			'. . .\n',
			'\n',
			'\n\n',
			' '
		]
	);
	// Each word is another, so that none can stand for one that is lost.
	const source = fc
		.array(fc.oneof(word, fragment), { maxLength: 60 })
		.map((parts) => parts.map((part, place) => part.replace(/[a-z]{5}/, `$&${place}x`)).join(''));

	test('nothing throws, and no word is lost', () => {
		let words = 0;
		fc.assert(
			fc.property(source, (text) => {
				// What stands left of the dashes of a table's first column pandoc cuts off, within a word, too.
				fc.pre(!/^ +-[- ]*$/m.test(text));
				const { deck } = parseDeck({ file: 'deck.md', text });
				const { slides } = inspect(deck);
				// A column of a table may begin within a word.
				const seen = JSON.stringify([deck.meta, slides]).replaceAll(' ', '');
				for (const found of text.match(/(?:apple|birch|cedar|elder|hazel)\d+x/g) ?? []) {
					words++;
					expect(seen).toContain(found);
				}
			}),
			{ numRuns: 300 }
		);
		expect(words).toBeGreaterThan(500);
	});

	test('every place is one of the file', () => {
		fc.assert(
			fc.property(source, (text) => {
				const lines = text.split('\n');
				const { deck } = parseDeck({ file: 'deck.md', text });
				const places = [
					...[...eachBlock(deck.blocks)].map((block) => block.at),
					...[...eachInline(deck.blocks)].flatMap((inline) => ('at' in inline ? [inline.at] : []))
				];
				for (const { line, column } of places) {
					expect(line).toBeLessThanOrEqual(lines.length);
					expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
				}
			}),
			{ numRuns: 200 }
		);
	});
});

describe('R1 R3 nothing falls over', () => {
	const parse = (text: string) => parseDeck({ file: 'deck.md', text });
	const ids = (text: string) => parse(text).diagnostics.map(({ id }) => id);

	test.each(['- ', '> ', '<div>\n', '::: a\n\n', '*a **b _c ', '[', '1. ', '"a \'b '])(
		'%j, nested 2,000 times',
		(mark) => {
			const { deck } = parse(`${mark.repeat(2000)}word`);
			expect(JSON.stringify(inspect(deck))).toContain('word');
		}
	);

	test('nesting past 100 levels is text, and said so', () => {
		expect(ids(`${'> '.repeat(200)}word`)).toContain('too-deep');
		expect(ids(`${'> '.repeat(50)}word`)).not.toContain('too-deep');
	});

	test('a paragraph past 32 KB is text, and said so; a picture as a data URI may be longer', () => {
		expect(ids('*word* '.repeat(6000))).toEqual(['too-long']);
		expect(ids(`![](data:image/png;base64,${'A'.repeat(50_000)})`)).toEqual([]);
	});
});

describe('R3 what is wrong is said', () => {
	const found = (text: string) =>
		parseDeck({ file: 'a/b.md', text }).diagnostics.map(({ id, line, column, file }) => [
			id,
			line,
			column,
			file
		]);

	test.each([
		['', 'empty-deck', 1, 1],
		['\uFEFF\r\n \r\n', 'empty-deck', 1, 1],
		['---\na: [\n---\n\ntext', 'broken-front-matter', 2, 5],
		['text\n\n\t::: a\n', 'none', 0, 0],
		['# A\n\n::: a\n\ntext', 'unclosed-div', 3, 1],
		['# A\n\n```py\ntext', 'unclosed-fence', 3, 1],
		['text\n```py\ncode', 'unclosed-fence', 2, 1],
		['text\n```{r, a=1}\ncode\n```', 'none', 0, 0],
		['text:\n- item', 'list-in-paragraph', 2, 1],
		['text\n---', 'accidental-heading', 2, 1]
	])('%j: %s', (text, id, line, column) => {
		expect(found(text)).toEqual(id === 'none' ? [] : [[id, line, column, 'a/b.md']]);
	});
});
