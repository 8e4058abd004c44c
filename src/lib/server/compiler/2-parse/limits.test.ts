import { expect, test } from 'vitest';
import { blockText } from '../walk';
import { parseDeck } from './index';

const read = (text: string) => {
	const { deck, diagnostics } = parseDeck({ file: 'deck.md', text });
	return { text: blockText(deck.blocks), ids: diagnostics.map(({ id }) => id) };
};

test.each([
	['quotes', '> '.repeat(200)],
	['items', '- '.repeat(200)],
	['divs', '::: a\n'.repeat(200)],
	['divs of HTML', '<div>\n'.repeat(200)],
	['emphasis', '*a _b '.repeat(200)],
	['brackets', '['.repeat(200)]
])('R1 R3 past 100 levels, %s are text, and it is said', (name, opening) => {
	const closing = { divs: '\n:::'.repeat(200), brackets: ']{.a}'.repeat(200) }[name] ?? '';
	const { text, ids } = read(`${opening}word${closing}\n`);
	expect(text).toContain('word');
	expect(ids).toContain('too-deep');
});

const long = '*word* '.repeat(6000);

test.each([
	['a paragraph', long],
	['lines', long.replaceAll(' ', '\n')],
	['a heading', `# ${long}`],
	['an item', `- ${long}`],
	['a cell', `| a |\n|---|\n| ${long} |`],
	['a term', `${long}\n:   b`]
])('R1 R3 past 32 KB, %s is text, and it is said', (_, source) => {
	const { text, ids } = read(source);
	expect(text).toContain('*word*');
	expect(ids).toContain('too-long');
});

test.each([
	['a picture in the deck', `![A buoy](data:image/png;base64,${'A'.repeat(40_000)})`, 'A buoy'],
	['a comment', `<!-- ${'*word* '.repeat(6000)} -->**b**`, 'b'],
	['a script', `<script>${'*word* '.repeat(6000)}</script>**b**`, 'b'],
	['code', `    ${'*word* '.repeat(6000)}`, '*word*']
])('%s may be longer', (_, source, expected) => {
	const { text, ids } = read(source);
	expect(text).toContain(expected);
	expect(ids).toEqual([]);
});

test('R1 nothing runs out of stack over many lines', { timeout: 60_000 }, () => {
	const many = 'a\n\n'.repeat(150_000);
	expect(read(`- <!--\n${many}-->`).ids).toEqual([]);
	expect(read(`a[^1]\n\n[^1]: b\n${'\n'.repeat(150_000)}    c`).text).toContain('c');
	expect(read(`# a\n\nb\n\n## c\n\n${many}`).text).toContain('c');
	expect(read(`+---+\n${'| a |\n'.repeat(150_000)}+---+\n`).text).toContain('a');
});

test('R1 a table that may be a definition is read once at each level of a nest', () => {
	let lines = ['word'];
	for (let depth = 0; depth < 24; depth++) {
		const width = Math.max(...lines.map((line) => line.length));
		const rule = `+${'-'.repeat(width + 2)}+`;
		lines = [
			'term',
			'',
			': caption',
			'',
			rule,
			...lines.map((line) => `| ${line.padEnd(width)} |`),
			rule,
			''
		];
	}
	expect(read(lines.join('\n')).text).toContain('word');
});

test('R1 short rows of a wide table cost no more than they are long', { timeout: 30_000 }, () => {
	const header = `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n`;
	expect(read(header + '|b|\n'.repeat(50_000)).text).toContain('b');
	expect(read(`${'-- '.repeat(400)}\n${'b\n'.repeat(50_000)}${'-- '.repeat(400)}\n`).text).toContain('b');
});
