import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from './compile';
import { compileDeck } from './compile-deck';

test('I1 a question has the id that the build gives it, however deep its deck is', async () => {
	const content = mkdtempSync(join(tmpdir(), 'carrel-deep-'));
	for (const part of ['p1', 'p2']) {
		mkdirSync(join(content, 'deep', part), { recursive: true });
		writeFileSync(join(content, 'deep', part, '01_x.md'), '# Quiz\n\nThe sea is flat.\n');
	}
	const compiled = await compile({ folder: content, base: '' });
	const built = (compiled.ok ? compiled.library.courses : [])
		.flatMap(({ parts }) => parts.flatMap(({ lessons }) => lessons.flatMap(({ slides }) => slides)))
		.flatMap(({ blocks }) => blocks.flatMap((block) => ('question' in block ? [block.question.id] : [])));
	const inspected = await Promise.all(
		['p1', 'p2'].map((part) => compileDeck(join(content, 'deep', part, '01_x.md'), content))
	);
	expect(new Set(built).size).toBe(2);
	expect(inspected.flatMap(({ questions }) => [...questions.values()].map(({ id }) => id))).toEqual(built);
});
