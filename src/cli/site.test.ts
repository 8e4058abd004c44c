import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkContent } from './site';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'carrel-site-'));
	vi.stubEnv('CONTENT', folder);
});
afterEach(() => {
	rmSync(folder, { recursive: true });
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
});

test.each([
	{ pictures: 1, said: '1 warning, which "npm run carrel -- check" names.' },
	{ pictures: 2, said: '2 warnings, which "npm run carrel -- check" names.' }
])('warnings are counted, not listed ($pictures)', async ({ pictures, said }) => {
	const missing = Array.from({ length: pictures }, (_, n) => `![A picture](missing-${n}.png)`);
	writeFileSync(
		join(folder, 'deck.md'),
		`---\ntitle: A deck\n---\n\n## A slide\n\n${missing.join('\n\n')}\n`
	);
	const say = vi.spyOn(console, 'error').mockReturnValue();
	expect(await checkContent()).toBe(true);
	expect(say.mock.calls).toEqual([[said]]);
});
