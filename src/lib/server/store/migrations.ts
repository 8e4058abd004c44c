import type { Script } from './script';

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
	]
];

const statement = (text: string, ...values: number[]) => ({ text, values });

/** Brings the tables to where this version expects them. `ahead`: a later version was here. */
export function* migrate(): Script<{ ok: true } | { ok: false; ahead: number }> {
	yield statement('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY)');
	const [row] = yield statement('SELECT COALESCE(MAX(number), 0) AS done FROM migrations');
	const done = Number(row?.done);
	if (done > migrations.length) return { ok: false, ahead: done };
	for (const [index, texts] of migrations.entries()) {
		if (index < done) continue;
		for (const text of texts) yield statement(text);
		yield statement('INSERT INTO migrations (number) VALUES ($1)', index + 1);
	}
	return { ok: true };
}
