import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { CourseFold } from '$lib/progress/course-fold';
import type { StoredEvent } from '$lib/progress/events';
import type { Former, SyncState } from '$lib/sync/replica';

/** The whole of what is kept in IndexedDB, and how each version became the next. */
export interface ProgressSchema extends DBSchema {
	/** The log. Rows are only ever added. */
	events: {
		key: string;
		value: StoredEvent;
		indexes: {
			course: string;
			/** `[type, course, question, print]` of the events that have them. */
			question: [string, string, string, string];
		};
	};
	/** By course, the fold of its events that are not in the tail. A cache: dropped, it is folded anew. */
	folds: {
		key: string;
		value: StoredFold;
	};
	/** The events that the stored folds have not had, in the order of their arrival. */
	tail: {
		key: number;
		value: { course: string; event: string };
		indexes: { course: string };
	};
	/** By course and question: what stands on a sheet that was not handed in. */
	drafts: {
		key: [string, string];
		value: Draft;
	};
	/** One row, under the key `device`. */
	clock: {
		key: 'device';
		value: Clock;
	};
	/** One row, under the key `state`, while sync is on. */
	sync: {
		key: 'state';
		value: SyncState;
	};
	/** By id, the events that the server may not have, while sync is on: whether it is an answer. */
	unsent: {
		key: string;
		value: boolean;
	};
	/** Secrets that were given up, as long as the server has something of them, sync being on or off. */
	formers: {
		key: string;
		value: Former;
	};
}

interface StoredFold {
	fold: CourseFold;
	/** Grows with each fold stored, so that of two tabs that would store theirs the later one lets it be. */
	generation: number;
}

export interface Draft {
	/** Of the question that it answers. */
	print: string;
	response: readonly string[] | string;
}

export interface Clock {
	/** Names this browser's storage in the events it makes: random, says nothing about its owner. */
	device: string;
	/** The greatest `n` this device has seen. */
	n: number;
}

export const stores = ['events', 'folds', 'tail', 'drafts', 'clock', 'sync', 'unsent', 'formers'] as const;

export type Database = IDBPDatabase<ProgressSchema>;
type Upgrade = (
	db: Database,
	transaction: IDBPTransaction<ProgressSchema, StoreNames<ProgressSchema>[], 'versionchange'>
) => void;

/** `migrations[i]` takes version `i` to `i + 1`. Shipped ones never change; new ones go at the end. */
export const migrations: readonly Upgrade[] = [
	(db) => {
		const events = db.createObjectStore('events', { keyPath: 'id' });
		events.createIndex('course', 'course');
		events.createIndex('question', ['type', 'course', 'question', 'print']);
		db.createObjectStore('clock');
	},
	(db) => {
		db.createObjectStore('folds');
		db.createObjectStore('tail', { autoIncrement: true }).createIndex('course', 'course');
		db.createObjectStore('drafts');
	},
	(db, transaction) => {
		db.createObjectStore('sync');
		db.createObjectStore('unsent');
		// Folds in which a judgement was the end of what came before it: they are made anew.
		void transaction.objectStore('folds').clear();
		void transaction.objectStore('tail').clear();
	},
	(db, transaction) => {
		db.createObjectStore('formers', { keyPath: 'secret' });
		renewState(transaction).catch(() => transaction.abort());
	}
];

interface StateOf3 {
	secret: string;
	after: number;
	last: string | null;
	pulled: boolean;
	former: string | null;
	aside: readonly string[];
	unread: number;
	synced: number | null;
	trouble: 'erased' | 'full' | 'protocol' | null;
}

async function renewState(transaction: Parameters<Upgrade>[1]): Promise<void> {
	const sync = transaction.objectStore('sync');
	// As version 3 wrote it.
	const state = (await sync.get('state')) as unknown as StateOf3 | undefined;
	if (!state) return;
	const { former, aside, ...same } = state;
	if (former !== null) await transaction.objectStore('formers').put({ secret: former, after: 0, last: null });
	const large = aside.map((id) => ({ id, reason: 'large' as const }));
	await sync.put({ ...same, aside: large, reader: 0, wait: null }, 'state');
}
