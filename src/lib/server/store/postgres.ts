import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Database, Mode, Script } from './script';

/** As durable as can be, whatever the database's own default; and nobody holds a learner's row for ever. */
const settings = `SET LOCAL synchronous_commit = on; SET LOCAL statement_timeout = '10s';
	SET LOCAL idle_in_transaction_session_timeout = '10s'`;
/** Read committed, so that a statement after the wait for a learner's row sees what that row's holder committed. */
const begin: Record<Mode, string> = {
	read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
	write: `BEGIN ISOLATION LEVEL READ COMMITTED; ${settings}`,
	// Any number will do, if no other program on this database takes it: "carrel", by its letters' places.
	migrate: 'BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(30118180512)'
};

const attempts = 4;
/** Between two attempts: twice as many milliseconds each time, or less, by chance. */
const pause = 50;

/** By PostgreSQL's appendix A, or by Node: the transaction was undone, or the connection cut, even while it committed. */
const passing = /^(40001|40P01|08\w{3}|57P0[1-3]|ECONNRESET|EPIPE)$/;

export async function openPostgres(url: string): Promise<Database> {
	const { default: pg } = await import('pg');
	const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
	// A cut connection fails the query on it, and an idle one is replaced: nothing is left to do here.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));

	return {
		async transact(mode, script) {
			for (let attempt = 1; ; attempt++) {
				try {
					return await run(pool, mode, script());
				} catch (error) {
					if (attempt === attempts || !isPassing(error)) throw error;
					await setTimeout(Math.random() * pause * 2 ** attempt);
				}
			}
		},
		close: () => pool.end()
	};
}

async function run<T extends { ok: boolean }>(pool: Pool, mode: Mode, script: Script<T>): Promise<T> {
	const client = await pool.connect();
	try {
		await client.query(begin[mode]);
		let step = script.next();
		while (!step.done) {
			const { text, values } = step.value;
			const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
			step = script.next(rows);
		}
		await client.query(step.value.ok ? 'COMMIT' : 'ROLLBACK');
		client.release();
		return step.value;
	} catch (error) {
		// Whatever state it is in: without its connection a transaction is undone.
		client.release(true);
		throw error;
	}
}

function isPassing(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	return passing.test(code) || error.message === 'Connection terminated unexpectedly';
}
