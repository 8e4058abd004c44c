import { setTimeout } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Database, Mode, Row, Script } from './script';

/** Nobody holds a connection or a learner's row for ever. */
const bounded = "SET LOCAL statement_timeout = '10s'; SET LOCAL idle_in_transaction_session_timeout = '10s'";
/** Read committed, so that a statement after the wait for a learner's row sees what that row's holder committed. */
const begin: Record<Mode, string> = {
	read: `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${bounded}`,
	// As durable as can be, whatever the database's own default.
	write: `BEGIN ISOLATION LEVEL READ COMMITTED; ${bounded}; SET LOCAL synchronous_commit = on`,
	// Any number will do, if no other program on this database takes it: "carrel", by its letters' places.
	migrate: 'BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(30118180512)'
};

interface Patience {
	/** How long a transaction waits for a connection, in milliseconds: for a free one, too. */
	connection: number;
	/** And for an answer: longer than the database itself takes, which may have gone without a word. */
	answer: number;
}

const usual: Patience = { connection: 10_000, answer: 15_000 };
const attempts = 4;
/** At most so many milliseconds between two, as chance has it. */
const pause = 200;

/**
 * By PostgreSQL's appendix A, or by Node: the transaction was undone, or the connection cut, or not taken by a database
 * that is just starting. Where nothing listens (ECONNREFUSED), nothing will within these attempts: the device asks again.
 */
const passing = /^(40001|40P01|08\w{3}|57P0[1-3]|ECONNRESET|EPIPE)$/;

export async function openPostgres(url: string, patience = usual): Promise<Database> {
	const { default: pg } = await import('pg');
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		connectionTimeoutMillis: patience.connection,
		query_timeout: patience.answer,
		keepAlive: true
	});
	const cut = new WeakSet<PoolClient>();
	pool.on('connect', (client) => client.on('error', () => cut.add(client)));
	// An idle connection that is cut is replaced by the pool itself.
	pool.on('error', () => undefined);

	async function attempt<T extends { ok: boolean }>(mode: Mode, script: Script<T>): Promise<T> {
		const client = await pool.connect();
		try {
			const result = await run(client, mode, script);
			client.release();
			return result;
		} catch (error) {
			// Whatever state it is in: without its connection a transaction is undone.
			client.release(true);
			throw cut.has(client) ? new CutError(error) : error;
		}
	}

	return {
		async transact(mode, script) {
			for (let left = attempts - 1; ; left--) {
				try {
					return await attempt(mode, script());
				} catch (error) {
					if (left === 0 || !isPassing(error)) throw error;
					await setTimeout(Math.random() * pause);
				}
			}
		},
		close: () => pool.end()
	};
}

/** The connection is gone, and with it the word whether a commit under way was one. */
class CutError extends Error {
	override readonly name = 'CutError';
	constructor(cause: unknown) {
		super('The connection to the database was cut.', { cause });
	}
}

async function run<T extends { ok: boolean }>(client: PoolClient, mode: Mode, script: Script<T>): Promise<T> {
	await client.query(begin[mode]);
	let step = script.next();
	while (!step.done) {
		const { text, values } = step.value;
		const { rows } = await client.query<Row>(text, [...values]);
		step = script.next(rows);
	}
	await client.query(step.value.ok ? 'COMMIT' : 'ROLLBACK');
	return step.value;
}

function isPassing(error: unknown): boolean {
	if (error instanceof CutError) return true;
	return error instanceof Error && 'code' in error && passing.test(String(error.code));
}
