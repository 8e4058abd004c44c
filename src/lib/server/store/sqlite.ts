import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database as Connection } from 'libsql';
import type { Database, Row, Script, Statement } from './script';
import { SharedCommits } from './shared-commit';

/** How long a transaction waits for that of another process, in milliseconds. */
const patience = 5_000;

export async function openSqlite(file: string): Promise<Database> {
	await mkdir(dirname(file), { recursive: true });
	const { default: Libsql } = await import('libsql');
	const connection = new Libsql(file, { timeout: patience });
	connection.exec('PRAGMA journal_mode = WAL');
	// What was acknowledged outlives a loss of power, too.
	connection.exec('PRAGMA synchronous = FULL');
	const commits = new SharedCommits(connection);

	function run<T>(script: Script<T>): T {
		let step = script.next();
		while (!step.done) step = script.next(rowsOf(connection, step.value));
		return step.value;
	}

	return {
		transact: (mode, script) => commits.add(mode, () => run(script())),
		close: () => commits.close()
	};
}

function rowsOf(connection: Connection, { text, values }: Statement): Row[] {
	// SQLite counts its `$1` by where it stands, `?1` by its number.
	const statement = connection.prepare(text.replaceAll(/\$(\d+)/g, '?$1'));
	if (!statement.reader) {
		statement.run(values);
		return [];
	}
	// A row of a table is an object of its columns.
	return statement.all(values) as Row[];
}
