import { openDB } from 'idb';
import type { Outline } from '$lib/progress/course-fold';
import type { EventDraft, EventOf, StoredEvent } from '$lib/progress/events';
import { answersTo, wordingOf } from './answers';
import { append, type Appended } from './append';
import { draftsIn, keepDraft } from './drafts';
import { follow, type Follower, type News } from './follow';
import type { Replica, Taken } from '$lib/sync/replica';
import type { Secret } from '$lib/sync/secret';
import { parsed } from './parsed';
import { makeReplica } from './replica';
import { migrations, stores, type Database, type Draft, type ProgressSchema } from './schema';
import { begin, end, standing, type Change, type SyncStanding } from './sync-switch';
import { unite, type United } from './unite';
import type { Stamps } from './write';

export interface StoreOptions extends Stamps {
	/** The site's base path: two sites on one origin never meet. */
	base: string;
	/** Another tab has erased everything: what this one shows is gone. */
	onErased: () => void;
	/** Opening waits until the site's other tabs, which still show an older version, let go or are closed. */
	onBlocked: () => void;
	/** This tab's connection is gone: another tab upgrades the database, or the browser closed it. */
	onLost: () => void;
}

export type Opened = { ok: true; store: ProgressStore } | { ok: false; reason: 'unavailable' | 'newer' };

export type { Appended, Change, Draft, SyncStanding, United };

export interface ProgressStore {
	/**
	 * P1: resolves with `ok` only after the transaction, strictly durable, has completed. All or nothing; but
	 * of `asked` there is one per print, and what the log has already is left out.
	 */
	append(drafts: readonly EventDraft[]): Promise<Appended>;
	/** P2: adds what the log has not, by id; what was stamped elsewhere stays as it was stamped. All or nothing. */
	unite(events: readonly StoredEvent[]): Promise<United>;
	/** The log has something of this course. */
	begun(course: string): Promise<boolean>;
	/** P5: tells a course's fold over its outline, now and whenever it grows. Returns the way to stop. */
	follow(outline: Outline, follower: Follower): () => void;
	/** All answers to a question, in order. */
	answers(course: string, question: string): Promise<EventOf<'answered'>[]>;
	/** P4: a question's wording as it was when its print was this one. */
	wording(course: string, question: string, print: string): Promise<EventOf<'asked'> | null>;
	/** What stands unsubmitted in a course, by question. */
	drafts(course: string): Promise<Map<string, Draft>>;
	keepDraft(course: string, question: string, draft: Draft | null): Promise<void>;
	/** Everything, in no order; `unreadable`: so many rows that no longer parse, and stay where they are. */
	all(): Promise<{ events: StoredEvent[]; unreadable: number }>;
	/** The name that this log gives its device; `null` as long as it holds nothing. */
	device(): Promise<string | null>;
	/** What any tab appends, this one included. Returns the way to stop listening. */
	onAppend(listener: (events: readonly StoredEvent[]) => void): () => void;
	/** The device's side of the sync. */
	replica: Replica;
	/** `standing: null`: sync is off; `erasing`: the server still has something of a secret that was given up. */
	syncStanding(): Promise<{ standing: SyncStanding | null; erasing: boolean }>;
	/** `changed`: another tab was faster. */
	beginSync(change: Change): Promise<Taken>;
	/** All that the device has stays. */
	endSync(secret: Secret): Promise<Taken>;
	/** Something of the standing has changed, in any tab or in the worker. Returns the way to stop listening. */
	onSync(listener: () => void): () => void;
	/** Leaves nothing, in any tab, and takes nothing in any more; the others are told (`onErased`). */
	erase(): Promise<void>;
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
			// An older tab is told by its own `blocking` and lets go, unless the browser has put it to sleep.
			blocked: options.onBlocked,
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
	const listeners = new Set<(news: News) => void>();
	const syncListeners = new Set<() => void>();
	const tell = (news: News) => {
		for (const listener of listeners) listener(news);
	};
	let closed = false;
	// What was under way when the store was closed is done all the same.
	const post = (news: News | 'sync') => {
		if (!closed) channel.postMessage(news);
	};
	const tellAll = (news: News) => {
		post(news);
		tell(news);
	};
	const tellSync = () => {
		for (const listener of syncListeners) listener();
	};
	const tellAllSync = () => {
		post('sync');
		tellSync();
	};
	const listen = (listener: (news: News) => void) => {
		listeners.add(listener);
		return () => listeners.delete(listener);
	};
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (Array.isArray(data)) tell(parsed(data));
		else if (data === 'replaced') tell(data);
		else if (data === 'sync') tellSync();
		else if (data === 'erased') {
			// Before the page goes, which would still tell what was read on it.
			db.close();
			options.onErased();
		}
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
		async begun(course) {
			return (await db.getKeyFromIndex('events', 'course', course)) !== undefined;
		},
		follow: (outline, follower) => follow(db, outline, follower, listen),
		answers: (course, question) => answersTo(db, course, [question]),
		wording: (course, question, print) => wordingOf(db, course, question, print),
		drafts: (course) => draftsIn(db, course),
		keepDraft: (course, question, draft) => keepDraft(db, course, question, draft),
		async all() {
			const rows = await db.getAll('events');
			const events = parsed(rows);
			return { events, unreadable: rows.length - events.length };
		},
		async device() {
			return (await db.get('clock', 'device'))?.device ?? null;
		},
		onAppend: (listener) =>
			listen((news) => {
				if (news !== 'replaced') listener(news);
			}),
		replica: makeReplica(db, options, ({ added, replaced }) => {
			if (added.length > 0) tellAll(added);
			if (replaced) tellAll('replaced');
			tellAllSync();
		}),
		syncStanding: () => standing(db),
		async beginSync(change) {
			const begun = await begin(db, change);
			if (begun.ok) tellAllSync();
			return begun;
		},
		async endSync(secret) {
			const ended = await end(db, secret);
			if (ended.ok) tellAllSync();
			return ended;
		},
		onSync(listener) {
			syncListeners.add(listener);
			return () => syncListeners.delete(listener);
		},
		async erase() {
			const writing = db.transaction(stores, 'readwrite', { durability: 'strict' });
			await Promise.all(stores.map((name) => writing.objectStore(name).clear()));
			await writing.done;
			channel.postMessage('erased');
			db.close();
		},
		close() {
			closed = true;
			channel.close();
			db.close();
		}
	};
}
