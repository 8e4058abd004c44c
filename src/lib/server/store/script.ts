/** A row as a driver hands it on; a statement's own `read` makes something of it. */
export type Row = Record<string, unknown>;

/** SQL that SQLite and PostgreSQL take alike, with `$1`, `$2`, … for its values. */
export interface Statement {
	text: string;
	values: readonly (string | number)[];
}

/**
 * What a transaction does, apart from which database does it: it hands out one statement after the other, and gets
 * the rows of each. A driver that waits for its database runs it as well as one that does not.
 */
export type Script<T> = Generator<Statement, T, Row[]>;

/** `migrate`: no other process migrates meanwhile. */
export type Mode = 'read' | 'write' | 'migrate';

export interface Database {
	/**
	 * Runs a script in one transaction, durable when it resolves: that of a result that is not `ok` leaves nothing
	 * behind. Takes the script's maker, since it may run it again after a failure that left nothing behind, or may
	 * have: a script must be one that can be repeated.
	 */
	transact<T extends { ok: boolean }>(mode: Mode, script: () => Script<T>): Promise<T>;
	/** After what is under way. */
	close(): Promise<void>;
}
