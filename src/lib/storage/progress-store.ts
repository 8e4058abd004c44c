import { openDB } from 'idb';
import { parseEvent, type EventDraft, type StoredEvent } from '$lib/progress/events';
import { append, type Appended } from './append';
import { migrations, type Database, type ProgressSchema } from './schema';
import { unite, type United } from './unite';
import type { Stamps } from './write';

export interface StoreOptions extends Stamps {
	/** The site's base path: two sites on one origin never meet. */
	base: string;
	/** This tab's connection is gone: another tab upgrades the database, or the browser closed it. */
	onLost: () => void;
}

export type Opened = { ok: true; store: ProgressStore } | { ok: false; reason: 'unavailable' | 'newer' };

export type { Appended, United };

export interface ProgressStore {
	/**
	 * P1: resolves with `ok` only after the transaction, strictly durable, has completed. All or nothing; but
	 * of `asked` there is one per print, and what the log has already is left out.
	 */
	append(drafts: readonly EventDraft[]): Promise<Appended>;
	/** P2: adds what the log has not, by id; what was stamped elsewhere stays as it was stamped. All or nothing. */
	unite(events: readonly StoredEvent[]): Promise<United>;
	/**
	 * A course's events, or without one all of them, in no order. Rows that no longer parse stay where they are
	 * and are left out.
	 */
	events(course?: string): Promise<StoredEvent[]>;
	/** The name that this log gives its device; `null` as long as it holds nothing. */
	device(): Promise<string | null>;
	/** What any tab appends, this one included. Returns the way to stop listening. */
	onAppend(listener: (events: readonly StoredEvent[]) => void): () => void;
	close(): void;
}

/**
 * Opens the learner's log on this device.
 *
 * @see https://www.w3.org/TR/IndexedDB/ for `durability`, `blocking` and `terminated`
 */
export async function openProgressStore(options: StoreOptions): Promise<Opened> {
	const name = `carrel:${options.base}:progress`;
	const lost = () => {
		database?.close();
		options.onLost();
	};
	let database: Database | undefined;
	try {
		database = await openDB<ProgressSchema>(name, migrations.length, {
			upgrade(db, from, _to, transaction) {
				for (const migrate of migrations.slice(from)) migrate(db, transaction);
			},
			// An older tab is told by its own `blocking` and lets go: there is nothing to do but wait.
			blocked() {},
			blocking: lost,
			terminated: lost
		});
	} catch (error) {
		const newer = error instanceof DOMException && error.name === 'VersionError';
		return { ok: false, reason: newer ? 'newer' : 'unavailable' };
	}
	return { ok: true, store: makeStore(database, new BroadcastChannel(name), options) };
}

function makeStore(db: Database, channel: BroadcastChannel, options: StoreOptions): ProgressStore {
	const listeners = new Set<(events: readonly StoredEvent[]) => void>();
	const tell = (events: readonly StoredEvent[]) => {
		for (const listener of listeners) listener(events);
	};
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (Array.isArray(data)) tell(parsed(data));
	};

	const tellAll = (events: readonly StoredEvent[]) => {
		channel.postMessage(events);
		tell(events);
	};

	return {
		async append(drafts) {
			const appended = await append(db, drafts, options);
			if (appended.ok) tellAll(appended.events);
			return appended;
		},
		async unite(events) {
			const united = await unite(db, events, options);
			if (united.ok) tellAll(united.added);
			return united;
		},
		async events(course) {
			return parsed(
				await (course === undefined ? db.getAll('events') : db.getAllFromIndex('events', 'course', course))
			);
		},
		async device() {
			return (await db.get('clock', 'device'))?.device ?? null;
		},
		onAppend(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			channel.close();
			db.close();
		}
	};
}

function parsed(rows: readonly unknown[]): StoredEvent[] {
	return rows.flatMap((row) => {
		const result = parseEvent(row);
		return result.ok ? [result.event] : [];
	});
}
