import { expect, test } from 'vitest';
import { define, expand, type Macros } from './macros';

/** The macros of a text that is nothing but definitions. */
function macrosOf(text: string): Macros {
	const macros: Macros = new Map();
	for (let at = 0; at < text.length;) {
		const end = define(text, at, macros);
		if (end === null) throw new Error(`No definition at ${text.slice(at)}`);
		at = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
	}
	return macros;
}

test.each([
	['\\newcommand{\\R}{\\mathbb{R}}', 'x\\in\\R^n', 'x\\in\\mathbb{R}^n'],
	['\\newcommand\\abs[1]{|#1|}', '\\abs{x} \\abs y', '|x| |y|'],
	[
		'\\newcommand{\\n}[1]{\\lVert #1\\rVert}\n\\newcommand{\\v}{\\mathbf{v}}',
		'\\n{\\v}',
		'\\lVert \\mathbf{v}\\rVert'
	],
	['\\newcommand{\\f}[2][d]{#1+#2}', '\\f{a} \\f[b]{a}', 'd+a b+a'],
	['\\newcommand{\\n}[1]{| #1 |}\\def\\v{v}', '\\n{\\v}', '| v |'],
	['\\newcommand{\\a}{1}\\newcommand{\\a}{2}', '\\a', '1'],
	['\\newcommand{\\a}{1}\\renewcommand{\\a}{2}', '\\a', '2'],
	['\\def\\x#1#2{#2#1}', '\\x{1}{2}\\x34', '2143'],
	['\\def\\a{\\alpha}\\let\\b=\\a', '\\b c', '\\alpha c'],
	['\\DeclareMathOperator*{\\argmin}{arg\\,min}', '\\argmin_x', '\\mathop{\\mathrm{arg\\,min}}_x'],
	['\\newcommand{\\R}{r}', '\\Rx \\\\R', '\\Rx \\\\R']
])('R2 %s: %s', (definitions, tex, expanded) => {
	expect(expand(tex, macrosOf(definitions))).toBe(expanded);
});

test('R2 a macro that never comes to an end stays as it is written', () => {
	expect(expand('\\a', macrosOf('\\def\\a{\\a}'))).toBe('\\a');
	expect(expand('\\a', macrosOf('\\def\\a{\\a\\a}'))).toBe('\\a');
});

test('R1 white space before a body that never comes is read a few times, not again for each of its spaces', () => {
	expect(define(`\\newcommand{\\a}${' '.repeat(20_000)}b`, 0, new Map())).toBeNull();
});
