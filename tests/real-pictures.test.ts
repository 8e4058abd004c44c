import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '$lib/server/compiler/compile';

const decks = resolve('../shared/decks/cnes/src');

/** Without these decks there is nothing to encode; `measure.test.ts` says the same of pictures of our own. */
describe.runIf(existsSync(decks))('L3 R7 the pictures of a real course, 23 MB as they were made', () => {
	test('become at most 3.5 MB, and stay all that they are', { timeout: 240_000 }, async () => {
		const compiled = await compile({ folder: decks, base: '' });
		if (!compiled.ok) throw new Error(compiled.reason);
		const pictures = [...compiled.library.pictures.values()];
		const lengths = await Promise.all(
			pictures.map(async ({ type, bytes }) => ({ type, length: (await bytes()).length }))
		);
		const count = (type: string) => pictures.filter((picture) => picture.type === type).length;
		expect(count('image/avif')).toBeGreaterThan(90);
		expect(count('image/gif')).toBe(1);
		expect(lengths.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(3_500_000);
		const ids = compiled.library.diagnostics.map(({ id }) => id);
		expect(ids).not.toContain('broken-picture');
	});
});
