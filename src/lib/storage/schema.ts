import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StoredEvent } from '$lib/progress/events';

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
	/** One row, under the key `device`. */
	clock: {
		key: 'device';
		value: Clock;
	};
}

export interface Clock {
	/** Names this browser's storage in the events it makes: random, says nothing about its owner. */
	device: string;
	/** The greatest `n` this device has seen. */
	n: number;
}

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
	}
];
