import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database as Connection } from 'libsql';
import type { Database, Mode, Row, Script, Statement } from './script';

const begin: Record<Mode, string> = { read: 'BEGIN', write: 'BEGIN IMMEDIATE', migrate: 'BEGIN IMMEDIATE' };
/** How long a transaction waits for that of another process, in milliseconds. */
const patience = 5_000;

/** One connection, on which one transaction runs after the other, each from its beginning to its end. */
export async function openSqlite(file: string): Promise<Database> {
	await mkdir(dirname(file), { recursive: true });
	const { default: Libsql } = await import('libsql');
	const connection = new Libsql(file, { timeout: patience });
	connection.exec('PRAGMA journal_mode = WAL');
	// What was acknowledged outlives a loss of power, too.
	connection.exec('PRAGMA synchronous = FULL');

	function run<T extends { ok: boolean }>(mode: Mode, script: Script<T>): T {
		connection.exec(begin[mode]);
		try {
			let step = script.next();
			while (!step.done) step = script.next(rowsOf(connection, step.value));
			connection.exec(step.value.ok ? 'COMMIT' : 'ROLLBACK');
			return step.value;
		} catch (error) {
			if (connection.inTransaction) connection.exec('ROLLBACK');
			throw error;
		}
	}

	return {
		transact: async (mode, script) => Promise.resolve(run(mode, script())),
		close: async () => Promise.resolve(void connection.close())
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
