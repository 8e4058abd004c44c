import type { Database, Script } from './script';

/** By number, from 1. What has been released is never changed: the next change of a table is another of them. */
const migrations: readonly (readonly string[])[] = [
	[
		`CREATE TABLE learners (
			learner TEXT PRIMARY KEY,
			head BIGINT NOT NULL DEFAULT 0,
			events BIGINT NOT NULL DEFAULT 0,
			bytes BIGINT NOT NULL DEFAULT 0,
			erased BOOLEAN NOT NULL DEFAULT FALSE
		)`,
		`CREATE TABLE events (
			learner TEXT NOT NULL,
			seq BIGINT NOT NULL,
			id TEXT NOT NULL,
			sealed TEXT NOT NULL,
			PRIMARY KEY (learner, seq),
			UNIQUE (learner, id)
		)`
	],
	// A row for each time that a backup was restored.
	['CREATE TABLE restorations (floor BIGINT PRIMARY KEY)']
];

/** The tables are those of a later version, which may mean something else by them. */
export class NewerTablesError extends Error {
	override readonly name = 'NewerTablesError';
}

/** What there is to know before the first exchange. */
export interface Tables {
	ok: true;
	/** S7: no number up to this one is given, since one that a backup forgot may be among them. */
	floor: number;
}

const statement = (text: string, ...values: number[]) => ({ text, values });

/** PostgreSQL's word for it (its appendix A), and SQLite's for whatever is wrong with a statement. */
const noSuchTable = new Set<unknown>(['42P01', 'SQLITE_ERROR']);

/** Brings the tables to where this version expects them. Where they are, that takes no right to make any. */
export async function migrated(database: Database): Promise<Tables> {
	const found = await database.transact('read', find).catch((error: unknown) => {
		if (error instanceof Error && 'code' in error && noSuchTable.has(error.code))
			return { ok: false as const };
		throw error;
	});
	return found.ok ? found : database.transact('migrate', migrate);
}

/** Not `ok`: they are those of an earlier version. */
function* find(): Script<Tables | { ok: false }> {
	return (yield* latest()) < migrations.length ? { ok: false } : yield* tables();
}

function* migrate(): Script<Tables> {
	yield statement('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY)');
	const done = yield* latest();
	for (const [index, texts] of migrations.entries()) {
		if (index < done) continue;
		for (const text of texts) yield statement(text);
		yield statement('INSERT INTO migrations (number) VALUES ($1)', index + 1);
	}
	return yield* tables();
}

function* latest(): Script<number> {
	const [row] = yield statement('SELECT COALESCE(MAX(number), 0) AS done FROM migrations');
	const done = Number(row?.done);
	if (done <= migrations.length) return done;
	throw new NewerTablesError(`The database is at migration ${done}: update the app.`);
}

function* tables(): Script<Tables> {
	const [row] = yield statement('SELECT COALESCE(MAX(floor), 0) AS floor FROM restorations');
	return { ok: true, floor: Number(row?.floor) };
}
