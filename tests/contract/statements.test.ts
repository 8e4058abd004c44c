import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { Database, Script, Statement } from '$lib/server/store/script';
import { sqlStore } from '$lib/server/store/sql-store';
import { openSqlite } from '$lib/server/store/sqlite';
import { newLearner, plenty, someEvents, sqliteFile } from './places';

const folders = ['src/lib/server', 'src/routes/api'];
const statement = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s/;
const matches = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** Every text in a file: of a template, with `…` for what it fills in. */
function textsOf(file: string): string[] {
	const texts: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node)) texts.push(node.text);
		if (ts.isTemplateExpression(node)) {
			texts.push(
				[node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…')
			);
		}
		ts.forEachChild(node, visit);
	};
	const source = readFileSync(file, 'utf8');
	// To parse the compiler as well would take seconds.
	const some = source.split(/["'`]/).some((text) => statement.test(text));
	if (some) visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
	return texts;
}

test('S5: every statement on a table of learners names one learner', () => {
	const files = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			// A migration changes tables, not what is in them.
			.filter((file) => /(?<!\.test)\.ts$/.test(file) && file !== 'store/migrations.ts')
			.map((file) => join(folder, file))
	);
	expect(files).toContain('src/routes/api/sync/+server.ts');
	const statements = files.flatMap(textsOf).filter((text) => statement.test(text));
	const tables = /\b(?:FROM|JOIN|INTO|(?<!DO )UPDATE)\s+(?!\()\w+/g;
	const onTables = statements.filter((text) => matches(text, tables) > 0);
	expect(onTables.length).toBeGreaterThanOrEqual(9);
	// Each table that is named is bound to the learner: by a condition, or as the first column of a new row.
	const learners = /\blearner = \$1(?!\d)|\(learner\b[^)]*\)\s+VALUES (?=\(\$1[,)]|…)/g;
	expect(onTables.filter((text) => matches(text, learners) !== matches(text, tables))).toEqual([]);
	expect(onTables.filter((text) => /\b(OR|UNION)\b/.test(text))).toEqual([]);
	expect(statements.filter((text) => !onTables.includes(text))).toEqual(['SELECT 1']);
});

test('S5: the first value of every statement is the learner, and so is the first of every row it adds', async () => {
	const said: Statement[] = [];
	function* listening<T>(script: Script<T>): Script<T> {
		let step = script.next();
		while (!step.done) {
			said.push(step.value);
			step = script.next(yield step.value);
		}
		return step.value;
	}
	const database = await openSqlite(sqliteFile());
	const overheard: Database = {
		transact: (mode, script) =>
			database.transact(mode, () => (mode === 'migrate' ? script() : listening(script()))),
		close: () => database.close()
	};
	const store = sqlStore('sqlite', () => Promise.resolve(overheard), plenty);
	await store.check();
	said.length = 0;
	const learner = newLearner();
	const push = someEvents(3);
	await store.exchange(learner, { after: 0, push });
	await store.exchange(learner, { after: 3, last: push[2]?.id ?? '', push: [] });
	await store.knows(learner);
	await store.erase(learner);
	await store.close();

	expect(said.length).toBeGreaterThan(10);
	expect(said.filter(({ values }) => values[0] !== learner)).toEqual([]);
	const added = said.flatMap(({ text }) => text.split(/\bVALUES\b/)[1]?.match(/\([^)]*\)/g) ?? []);
	expect(added).toContainEqual('($1, $8, $9, $10)');
	expect(added.filter((row) => !/^\(\$1[,)]/.test(row) && row !== '(learner)')).toEqual([]);
});
