import { blockMarks, inlineMarks } from './marks';
import {
	chunks,
	halves,
	line,
	lines,
	nested,
	numbered,
	paragraphs,
	repeated,
	steps,
	type Pattern
} from './pattern';

const ofMarks: Pattern[] = [...inlineMarks.map(chunks), ...blockMarks.map(lines)];

const nests: Pattern[] = [
	...['- ', '> ', '1. ', '(a) ', '* - ', '> - ', '> 1. - ', '<div> ', '<p> ', '<td>a'].map((mark) =>
		line(mark)
	),
	...['- ', '1. ', '> ', ':   ', '::: ', '<div>'].map(steps),
	...['*', '**', '_', '~~', '"', "'", '`', '$', '{', '('].map((mark) => nested(mark, mark)),
	nested('[', ']'),
	nested('[', '](b)'),
	nested('[', ']{.b}'),
	nested('![', '](b)'),
	nested('^[', ']'),
	nested('[@a ', ']'),
	nested('[a](', ')'),
	nested('\\a{', '}'),
	nested('"a \'', '\' "'),
	nested('*a _', '_ *'),
	nested('<span>', '</span>'),
	nested('<b>', '</b>'),
	halves('::: a\n', ':::\n'),
	halves('<div>\n', '</div>\n'),
	halves('<div>\n\n', '\n\n</div>\n'),
	halves('<details>\n\n', '\n\n</details>\n'),
	halves('<p>', '=', '\n'),
	halves('<p>', '-|', '\n'),
	halves('<p>', '- ', '\n'),
	halves('<!--\n', '-->\n'),
	halves('`\n', '``\n'),
	halves('| a\n', '|---\n'),
	halves('# a\n\n', '[a]\n\n'),
	halves('\n', ' \n'),
	halves('- a\n', '    b\n'),
	halves('> a\n', 'b\n'),
	halves('[a]: b\n', '[a]\n\n')
];

const longLines: Pattern[] = [
	...[' ', '#', '=', '-', '|', '+', ':', '`', '~', '%', 'a', '.', '(', '1', '\\', '\t', '_ '].map((mark) =>
		line(mark)
	),
	line('a', '- '),
	line('a ', '# '),
	line('](', '# '),
	line(' |', '|'),
	line('-|', 'a|b\n|'),
	line('+', '+-'),
	line('-+', '+'),
	line('- ', 'a\n'),
	line('a=b ', '# {'),
	line('.a ', '``` {'),
	line('.a ', '::: {'),
	line('a="b" ', '<div '),
	line('[', '- [ ] '),
	line('a ', '[a]: '),
	line('[a', '[^1]: '),
	line('a ', 'b\n:   '),
	line('a; ', '% b\n% '),
	line('A', '![a](data:image/png;base64,')
];

const tables: Pattern[] = [
	repeated('one long row of a pipe table', 'a|', '|a|b|\n|--|--|\n|'),
	repeated('a pipe table', '| a | b |\n', '| a | b |\n|---|---|\n'),
	repeated('a simple table', 'a    b\n', ' a    b\n---  ---\n'),
	repeated('a multiline table', 'a    b\n\n', '----------\n a    b\n---  ---\n', '----------\n'),
	repeated('a multiline table that nothing closes', 'a    b\n\n', '----------\n a    b\n---  ---\n'),
	repeated('a grid table', '| a | b |\n+---+---+\n', '+---+---+\n'),
	repeated('a grid table of one row', '| a | b |\n', '+---+---+\n', '+---+---+\n'),
	repeated('a table of HTML', '<tr><td>a</td></tr>\n', '<table>\n', '</table>\n'),
	halves('a|', '|\n', `\n${'-|'.repeat(400)}\n`),
	halves('-|', '|\n', '\n'),
	halves('- ', 'a\n', '\n'),
	halves('-+', '| a\n', '\n'),
	repeated('a wide table of short rows', 'a|\n', `${'a|'.repeat(400)}\n${'-|'.repeat(400)}\n`),
	repeated('a wide row of many lines', 'a\n', `${'- '.repeat(400)}\n`, `${'- '.repeat(400)}\n`),
	repeated('a wide grid of short lines', '| a\n', `+${'-+'.repeat(400)}\n`)
];

const structures: Pattern[] = [
	repeated('divs of HTML inside one another', '<div>\n\n'),
	repeated('divs of HTML, opened and closed', '<div>\n\na\n\n</div>\n\n'),
	repeated('columns', ':::: columns\n::: column\na\n:::\n::::\n\n'),
	repeated('one item of many paragraphs', '  a\n\n', '- a\n\n'),
	repeated('one item of many lines', 'a\n', '- '),
	repeated('one item of many comments', '<!-- a -->\n', '- '),
	repeated('one item with a long comment', 'a\n', '- <!--\n', '-->\n'),
	repeated('one item with a long code block', '  a\n', '- ```\n', '  ```\n'),
	repeated('a definition of many paragraphs', '    a\n\n', 'a\n:   b\n\n'),
	repeated('a footnote of many paragraphs', '    a\n\n', 'a[^1]\n\n[^1]: b\n\n'),
	repeated('a footnote of many blank lines', '\n', 'a[^1]\n\n[^1]: b\n', '    c\n'),
	repeated('one footnote asked for again and again', 'a[^1]\n\n', '[^1]: b\n\n'),
	repeated('a long footnote asked for again and again', 'a[^1] ', `[^1]: ${'b '.repeat(500)}\n\n`),
	{
		name: 'a footnote that is half of the deck, asked for again and again',
		of: (size) => `[^1]: ${'b\n\n    '.repeat(size / 12)}\n\n${'a[^1]\n\n'.repeat(size / 14)}`
	},
	repeated('front matter of many keys', 'a: b\n', '---\n', '---\n'),
	repeated('front matter of many items', '- b\n', '---\na:\n', '---\n'),
	repeated('front matter inside itself', '[', '---\na: ', '\n---\n'),
	repeated('front matter of one long text', '  a\n', '---\na: |\n', '---\n'),
	repeated('sections and slides', '# a\n\n## b\n\nc\n\n---\n\nd\n\n'),
	repeated('one slide of many blocks', 'a\n\n', '# a\n\nb\n\n## c\n\n'),
	repeated('environments that end at the last line', '\\begin{a}\n', '', '\\end{a} b\n'),
	repeated('a command that blank lines go on with', '\n', '\\begin{a}\n\\newcommand\\a', '\\end{a}\n'),
	repeated('tags behind a tab', '<b>a</b>', '\t')
];

const counted: Pattern[] = [
	numbered('headings of many titles', (n) => `# a ${n}\n\nb\n\n`),
	numbered('headings whose titles end in numbers', (n) => `# a\n\n# a ${n}\n\n`),
	numbered('headings deeper and deeper', (n) => `${'#'.repeat(n + 1)} a\n\n`),
	numbered('links that are defined', (n) => `[a${n}]\n\n[a${n}]: b${n}\n\n`),
	numbered('footnotes that are defined', (n) => `a[^${n}]\n\n[^${n}]: b\n\n`),
	numbered('footnotes that hold the next', (n) => `[^${n}]: a[^${n + 1}]\n\n`),
	numbered('links to headings', (n) => `# a ${n}\n\n[a ${n}]\n\n`),
	numbered('examples that are referred to', (n) => `(@a${n}) b\n\n(@a${n})\n\n`),
	numbered('fences longer and longer', (n) => `${'`'.repeat(3 + (n % 500))}\na\n\n`),
	numbered('fences shorter and shorter', (n) => `${'`'.repeat(503 - (n % 500))}\na\n\n`),
	numbered('code of more and more marks', (n) => `${'`'.repeat(1 + (n % 200))}a `),
	numbered('code of more and more marks on a line each', (n) => `${'`'.repeat(n + 1)}a\n`),
	numbered('divs of other fences', (n) => `${':'.repeat(3 + (n % 500))} a\n\n`),
	numbered('environments of many names', (n) => `\\begin{a${'b'.repeat(n % 200)}}\n\n`),
	numbered('tags of many names', (n) => `<a${n}>\n\n`),
	numbered('lists further and further in', (n) => `${' '.repeat(n % 200)}- a\n`)
];

export const patterns: Pattern[] = [...ofMarks, ...nests, ...longLines, ...tables, ...structures, ...counted];

/** The same marks in another layout. */
export const variants: Pattern[] = [
	...inlineMarks.map((mark) => line(mark)),
	...inlineMarks.map(lines),
	...blockMarks.map(paragraphs)
];
