import type { StoredEvent } from '$lib/progress/events';
import type { Secret } from './secret';

/**
 * What lasts until the learner does something about it. `erased`: the server's copy is gone for good; `full`: the
 * server takes no more; `protocol`: the server speaks none that this version does.
 */
export type Trouble = 'erased' | 'full' | 'protocol';

/** How far this device and the server have come together. */
export interface SyncState {
	secret: Secret;
	/** The server's number of the last event that was taken in; 0: none yet. */
	after: number;
	/** S7: its id. */
	last: string | null;
	/** All that the server had has been taken in once. Until then nothing is sent: most of it may be there already. */
	pulled: boolean;
	/** Ids of events that are too large for the wire: kept here, and told. */
	aside: readonly string[];
	/** So many events of the server's could not be read by this version. */
	unread: number;
	/** Milliseconds since 1970: when both last had the same. */
	synced: number | null;
	trouble: Trouble | null;
	/** A secret that was given up for this one: what the server has of it is to be erased once all is sent anew. */
	former: Secret | null;
}

/** An event as the server numbered it; `event: null`: this version cannot read it. */
export interface Arrival {
	id: string;
	event: StoredEvent | null;
}

export interface Arrivals {
	events: readonly Arrival[];
	next: number;
	/** Nothing follows. */
	whole: boolean;
}

/** `changed`: the device is no longer with this secret; `full`, `unavailable`: of the device's storage. Nothing was written. */
export type Taken = { ok: true } | { ok: false; reason: 'changed' | 'full' | 'unavailable' };

/** The device's side: each change is one transaction, and none if the secret is no longer the one that it was begun with. */
export interface Replica {
	/** `null`: sync is off. */
	state(): Promise<SyncState | null>;
	/** What the server may not have, as far as it is not set aside. */
	unsent(most: number): Promise<StoredEvent[]>;
	/**
	 * A page of the server's log. What is new is added; what both have alike is no longer unsent; where the device has
	 * another event under the id, the server's takes the id, and the device's own is recorded again under a new one.
	 */
	take(secret: Secret, arrivals: Arrivals): Promise<Taken>;
	/** S7: whatever was agreed with the server no longer holds: all is unsent, and pulled from the beginning. */
	rewind(secret: Secret): Promise<Taken>;
	setAside(secret: Secret, ids: readonly string[]): Promise<Taken>;
	/** What came of it. @param synced both have the same now */
	settle(
		secret: Secret,
		outcome: { trouble: Trouble | null; synced?: number; former?: null }
	): Promise<Taken>;
}
