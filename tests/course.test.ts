import { readdirSync } from 'node:fs';
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

describe.each(readdirSync(cases))('%s', (name) => {
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
