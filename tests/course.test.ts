import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '$lib/server/compiler/compile';

/**
 * Golden folders: what each folder of decks becomes. After a change that is meant, look at the difference
 * that this writes, and keep it:
 *
 *     npx vitest run tests/course.test.ts --update
 */
const cases = join(import.meta.dirname, 'decks/course');

describe.each(readdirSync(cases))('R3 R4 %s', (name) => {
	test('becomes its course.json and diagnostics.json', async () => {
		const folder = join(cases, name);
		const compiled = await compile({ folder, base: '/base' });
		if (!compiled.ok) throw new Error(compiled.reason);
		const { courses, diagnostics } = compiled.library;
		const told = diagnostics.map(({ id, severity, file, line, column }) => ({
			id,
			severity,
			file,
			line,
			column
		}));
		const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;
		await expect(json(courses)).toMatchFileSnapshot(join(folder, 'course.json'));
		await expect(json(told)).toMatchFileSnapshot(join(folder, 'diagnostics.json'));
	});
});

test('R3 the examples of docs/authoring.md are decks without a mistake', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'carrel-authoring-'));
	const guide = readFileSync('docs/authoring.md', 'utf8');
	const examples = [...guide.matchAll(/^( *)```markdown\n([^]*?)\n\1```$/gm)]
		.map(([, indent = '', text = '']) => text.replaceAll(`\n${indent}`, '\n').slice(indent.length))
		.filter((text) => text.includes('\n'));
	for (const [place, text] of examples.entries()) writeFileSync(join(folder, `${place}_example.md`), text);
	const compiled = await compile({ folder, base: '' });
	if (!compiled.ok) throw new Error(compiled.reason);
	const { courses, diagnostics } = compiled.library;
	const types = courses
		.flatMap(({ parts }) => parts.flatMap(({ lessons }) => lessons.flatMap(({ slides }) => slides)))
		.flatMap(({ blocks }) => blocks.flatMap((block) => ('question' in block ? [block.question.type] : [])));
	expect(types).toEqual(['single', 'single', 'number', 'text', 'order', 'boolean', 'open']);
	expect(diagnostics.map(({ message }) => message)).toEqual([]);
});
