import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnose, inReadingOrder, rules } from './diagnostic';

test('R3 docs/authoring.md explains every rule with its severity, and no other', () => {
	const table = readFileSync('docs/authoring.md', 'utf8').matchAll(
		/^\| `([a-z0-9-]+)` \| (error|warning) \| \S/gm
	);
	expect(Object.fromEntries([...table].map(([, id, severity]) => [id, severity]))).toEqual(rules);
});

test('R3 diagnostics are read by file, then from top to bottom', () => {
	const at = (file: string, line: number, column: number) =>
		diagnose('dead-link', file, { line, column }, `${file}:${line}:${column}`);
	const sorted = [at('b', 1, 1), at('a', 10, 1), at('a', 2, 9), at('a', 2, 3)].sort(inReadingOrder);
	expect(sorted.map(({ message }) => message)).toEqual(['a:2:3', 'a:2:9', 'a:10:1', 'b:1:1']);
});
