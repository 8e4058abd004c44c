import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeset } from './tex';

test('R5 a formula is MathML and nothing else', () => {
	const set = typeset('x^2 < y', false, {});
	expect(set.ok && set.html).toMatch(/^<math .*<mo>&lt;<\/mo>.*<\/math>$/);
});

test('what a deck defines may be used, even where KaTeX has the name', () => {
	expect(typeset('\\R', false, { '\\R': '\\text{ours}' })).toMatchObject({
		html: expect.stringContaining('ours') as string
	});
});

test.each([
	['a mistake', '\\frac{1}{2'],
	['a nesting deeper than the stack', '{'.repeat(4_000) + '}'.repeat(4_000)],
	['a definition that never ends', '\\def\\a{\\a\\a}\\a'],
	['more than a page holds', 'x+'.repeat(10_000)]
])('R3 %s is a reason, and no exception', (_, tex) => expect(typeset(tex, true, {}).ok).toBe(false));

test('R5 whatever the TeX, no element or attribute but those of MathML comes of it', () => {
	const parts = ['\\href{javascript:alert(1)}{x}', '\\htmlClass{a}{b}', '\\includegraphics{//x/y.png}'];
	const part = fc.constantFrom(
		...parts,
		'\\text{<img src=x onerror=alert(1)>}',
		'"',
		'\\color{red}x',
		'&',
		'$'
	);
	const tex = fc.array(fc.oneof(part, fc.string()), { maxLength: 6 }).map((some) => some.join(''));
	let formulas = 0;
	fc.assert(
		fc.property(tex, (written) => {
			const set = typeset(written, false, {});
			if (!set.ok) return;
			formulas++;
			const tags = [...set.html.matchAll(/<\/?([a-z]+)((?: [a-z-]+ ?="[^"]*")*)\s*\/?>/g)];
			expect(set.html.match(/</g)?.length).toBe(tags.length);
			for (const [, name = '', attributes = ''] of tags) {
				expect(name).toMatch(/^(math|semantics|m[a-z]+)$/);
				expect(attributes).not.toMatch(/ (on\w+|href|src)\s*=/);
			}
		})
	);
	expect(formulas).toBeGreaterThan(20);
});
