import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const spec = readFileSync('docs/spec.md', 'utf8');
const rules = [...spec.matchAll(/\*\*([A-Z]\d+)\*\*/g)].map(([, id = '']) => id);

/** The ids that a title begins with: `S1 S2 …`, `S1, S2: …`. */
function idsIn(title: string): string[] {
	const [ids = ''] = /^([A-Z]\d+(, |: | |$))+/.exec(title) ?? [];
	return ids.match(/[A-Z]\d+/g) ?? [];
}

/** What stands first in each `test(…)`, `describe(…)`, `test.each(…)(…)` of a file, between its quotation marks. */
function titlesOf(path: string): string[] {
	const titles: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node) && /^(test|describe)\b/.test(node.expression.getText())) {
			const [title] = node.arguments;
			const isText = title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title));
			if (isText) titles.push(title.getText().slice(1, -1));
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
	return titles;
}

const cited = ['src', 'tests']
	.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
	)
	.filter((path) => path.endsWith('.ts'))
	.flatMap((path) => titlesOf(path).flatMap((title) => idsIn(title).map((id) => ({ id, path, title }))));

test('every rule of docs/spec.md stands there once, and a test cites it', () => {
	expect(rules.length).toBeGreaterThan(50);
	expect(rules.filter((id, place) => rules.indexOf(id) !== place)).toEqual([]);
	const known = new Set(cited.map(({ id }) => id));
	expect(rules.filter((id) => !known.has(id))).toEqual([]);
});

test('no test cites a rule that is not in docs/spec.md', () => {
	expect(cited.filter(({ id }) => !rules.includes(id))).toEqual([]);
});
