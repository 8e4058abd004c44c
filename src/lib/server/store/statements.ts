import { limits, type NumberedEvent } from '$lib/sync/protocol';
import type { Row, Script } from './script';
import type { Learner } from './store';

/**
 * Every statement on the learners' tables. Each names one learner, so that the tables can be distributed by learner
 * over many machines (docs/deploy.md); a test reads them.
 */

/** What is known of a learner's log besides its events. */
export interface Log {
	/** The greatest number given, as far as is known. */
	head: number;
	events: number;
	/** Characters of sealed events. */
	bytes: number;
	erased: boolean;
}

const logOf = ({ head, events, bytes, erased }: Row): Log => ({
	// PostgreSQL's driver hands on a BIGINT as text, SQLite knows no booleans.
	head: Number(head),
	events: Number(events),
	bytes: Number(bytes),
	erased: Boolean(erased)
});

const eventOf = ({ seq, id, sealed }: Row): NumberedEvent => ({
	seq: Number(seq),
	id: String(id),
	sealed: String(sealed)
});

export function* findLog(learner: Learner): Script<Log | undefined> {
	const text = 'SELECT head, events, bytes, erased FROM learners WHERE learner = $1';
	const [row] = yield { text, values: [learner] };
	return row && logOf(row);
}

/** Until the transaction ends nobody else writes for this learner: an update, even of nothing, holds the row (S3). */
export function* holdLog(learner: Learner): Script<Log | undefined> {
	const text = `INSERT INTO learners (learner) VALUES ($1)
		ON CONFLICT (learner) DO UPDATE SET head = learners.head
		RETURNING head, events, bytes, erased`;
	const [row] = yield { text, values: [learner] };
	return row && logOf(row);
}

export function* storeLog(learner: Learner, { head, events, bytes }: Omit<Log, 'erased'>): Script<void> {
	const text = 'UPDATE learners SET head = $2, events = $3, bytes = $4 WHERE learner = $1';
	yield { text, values: [learner, head, events, bytes] };
}

export function* idAt(learner: Learner, seq: number): Script<string | undefined> {
	const text = 'SELECT id FROM events WHERE learner = $1 AND seq = $2';
	const [row] = yield { text, values: [learner, seq] };
	return row && String(row.id);
}

export function* knownOf(learner: Learner, ids: readonly string[]): Script<Set<string>> {
	const list = ids.map((_, index) => `$${index + 2}`).join(', ');
	const text = `SELECT id FROM events WHERE learner = $1 AND id IN (${list})`;
	const rows = yield { text, values: [learner, ...ids] };
	return new Set(rows.map(({ id }) => String(id)));
}

export function* addEvents(learner: Learner, events: readonly NumberedEvent[]): Script<void> {
	const rows = events.map((_, index) => `($1, $${3 * index + 2}, $${3 * index + 3}, $${3 * index + 4})`);
	const text = `INSERT INTO events (learner, seq, id, sealed) VALUES ${rows.join(', ')}`;
	yield { text, values: [learner, ...events.flatMap(({ seq, id, sealed }) => [seq, id, sealed])] };
}

/** A page and at least one more, where there are so many; of large events not many more than a page holds. */
export function* eventsAfter(learner: Learner, after: number): Script<NumberedEvent[]> {
	const text = `SELECT seq, id, sealed FROM (
			SELECT seq, id, sealed, SUM(OCTET_LENGTH(sealed)) OVER (ORDER BY seq) - OCTET_LENGTH(sealed) AS before
			FROM events WHERE learner = $1 AND seq > $2 ORDER BY seq LIMIT $3
		) AS page WHERE before < $4 ORDER BY seq`;
	const rows = yield { text, values: [learner, after, limits.page + 1, limits.body] };
	return rows.map(eventOf);
}

/** What is left is that there was one. */
export function* eraseLog(learner: Learner): Script<void> {
	yield { text: 'DELETE FROM events WHERE learner = $1', values: [learner] };
	const text = 'UPDATE learners SET head = 0, events = 0, bytes = 0, erased = TRUE WHERE learner = $1';
	yield { text, values: [learner] };
}
