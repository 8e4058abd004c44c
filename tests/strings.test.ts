import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { expect, test } from 'vitest';

/** Attributes that are read by people, not by machines. */
const spoken = new Set([
	'alt',
	'title',
	'placeholder',
	'aria-label',
	'aria-description',
	'aria-roledescription'
]);
const letters = /\p{L}/u;

interface Found {
	text: string;
	at: number;
}

/** Literal words in markup or in an attribute that is read out. Every word belongs in src/lib/i18n. */
function literalWords(source: string): Found[] {
	const found: Found[] = [];
	const note = (text: string, at: number) => {
		if (letters.test(text)) found.push({ text: text.trim(), at });
	};
	visit(parse(source, { modern: true }).fragment, (node) => {
		if (node.type === 'Text') note(node.data, node.start);
		if (node.type === 'ExpressionTag') for (const text of stringsOf(node.expression)) note(text, node.start);
		if (node.type === 'Attribute' && spoken.has(node.name) && node.value !== true) {
			for (const part of [node.value].flat()) {
				if (part.type === 'Text') note(part.data, part.start);
				else for (const text of stringsOf(part.expression)) note(text, part.start);
			}
		}
	});
	return found;
}

/** The strings that an expression may come to: itself, or either side of a choice. */
function stringsOf(expression: AST.ExpressionTag['expression']): string[] {
	switch (expression.type) {
		case 'Literal':
			return typeof expression.value === 'string' ? [expression.value] : [];
		case 'TemplateLiteral':
			return expression.quasis.map(({ value }) => value.cooked ?? '');
		case 'ConditionalExpression':
			return [...stringsOf(expression.consequent), ...stringsOf(expression.alternate)];
		case 'LogicalExpression':
			return [...stringsOf(expression.left), ...stringsOf(expression.right)];
		default:
			return [];
	}
}

type Node = AST.Text | AST.ExpressionTag | AST.Attribute | { type: 'other' };

/** Walks the markup; what stands in attributes that only machines read is passed over. */
function visit(value: unknown, onNode: (node: Node) => void): void {
	if (Array.isArray(value)) for (const item of value) visit(item, onNode);
	if (typeof value !== 'object' || value === null || !('type' in value)) return;
	// A node of the compiler's tree, told apart by its `type`.
	onNode(value as Node);
	if (value.type === 'Attribute' || value.type === 'StyleDirective') return;
	for (const inner of Object.values(value)) visit(inner, onNode);
}

const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
	path.endsWith('.svelte')
);

test('A5 every string of the interface is in the catalogue', () => {
	expect(components.length).toBeGreaterThan(20);
	const offences = components.flatMap((path) => {
		const source = readFileSync(join('src', path), 'utf8');
		return literalWords(source).map(({ text, at }) => {
			const line = source.slice(0, at).split('\n').length;
			return `src/${path}:${line} ${text}`;
		});
	});
	expect(offences).toEqual([]);
});

const catalogues = readdirSync('src/lib/i18n', { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts'))
	.map((path) => ({ path, source: readFileSync(join('src/lib/i18n', path), 'utf8') }));

test('a space that does not break is written so that it is seen', () => {
	expect(catalogues.length).toBeGreaterThan(20);
	const unseen = catalogues.filter(({ source }) => /[\u00a0\u202f]/.test(source));
	expect(unseen.map(({ path }) => path)).toEqual([]);
});

/** One rule for all: U+00A0 before ; : ? ! » and after «, and a space within a number that does not break either. */
const misspaced = /(?<!\u00a0)[;:?!»]|«(?!\u00a0)|\d \d/;

test('French has its spaces round double signs and within numbers', () => {
	// Apostrophes are curly there, so straight ones only quote; what is computed in a template is no text.
	const texts = catalogues
		.filter(({ path }) => path.startsWith('fr'))
		.flatMap(({ path, source }) =>
			[...source.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(([, plain, template = '']) => ({
				path,
				text: (plain ?? template.replace(/\$\{[^}]*\}/g, '…'))
					.replaceAll('\\u00a0', '\u00a0')
					.replaceAll('\\u202f', '\u202f')
			}))
		);
	expect(texts.length).toBeGreaterThan(300);
	expect(texts.filter(({ text }) => misspaced.test(text))).toEqual([]);
});

test.each([
	['<p>Hello</p>', ['Hello']],
	['<img alt="A dog" src="dog.png" />', ['A dog']],
	['<button aria-label={open ? "Close" : label}></button>', ['Close']],
	['<p>{`Page ${n}`}</p>', ['Page']],
	['{#if a}<p title="b">{words.t}</p>{/if}', ['b']],
	['<script>const a = "fine";</script><p class="b {c}">{a} · 12 %</p><style>p { color: red }</style>', []]
])('finds the words in %s', (source, words) => {
	expect(literalWords(source).map(({ text }) => text)).toEqual(words);
});
