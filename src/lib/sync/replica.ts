import type { StoredEvent } from '$lib/progress/events';
import type { Secret } from './secret';

/**
 * What lasts until the learner does something about it. `erased`: the server's copy is gone for good; `full`: the
 * server takes no more; `protocol`: the server speaks none that this version does.
 */
export type Trouble = 'erased' | 'full' | 'protocol';

/** In the server's log of a secret. */
export interface Place {
	/** The server's number of the last event that was taken in; 0: none yet. */
	after: number;
	/** S7: its id. */
	last: string | null;
}

/** A secret that was given up for another: what the server has of it is to be erased. */
export interface Former extends Place {
	secret: Secret;
}

/**
 * Why an event of the device's is not sent. `large`: for the wire; `id`: none that the wire has, from a file that the
 * app did not write; `unread`: the server has something under its id that this version cannot read.
 */
export type AsideReason = 'large' | 'id' | 'unread';

export interface Aside {
	id: string;
	reason: AsideReason;
}

/** How far this device and the server have come together. */
export interface SyncState extends Place {
	secret: Secret;
	/** All that the server had has been taken in once. Until then nothing is sent: most of it may be there already. */
	pulled: boolean;
	/** Kept here, and told. */
	aside: readonly Aside[];
	/** So many events of the server's could not be read by `reader`, the version that opened the last. */
	unread: number;
	reader: number;
	/** Milliseconds since 1970: when both last had the same. */
	synced: number | null;
	trouble: Trouble | null;
	/** S12: until then the server wants to be left alone, by tabs and worker alike. */
	wait: Wait | null;
}

/** Of both ends, so that a clock that is set back meanwhile makes it at most as long again. */
export interface Wait {
	/** Milliseconds since 1970. */
	from: number;
	until: number;
}

/** An event as the server numbered it; `event: null`: this version cannot read it. */
export interface Arrival {
	seq: number;
	id: string;
	event: StoredEvent | null;
}

/** A stretch of the server's log, without gaps. */
export interface Arrivals {
	events: readonly Arrival[];
	/** Nothing follows. */
	whole: boolean;
	/** The version that opened them (`seal.ts`). */
	reader: number;
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
	 * What is new is added; what both have alike is no longer unsent; where the device has another event under the id,
	 * the server's takes the id, and the device's own is recorded again under a new one.
	 */
	take(secret: Secret, arrivals: Arrivals): Promise<Taken>;
	/** S7: whatever was agreed with the server no longer holds: all is unsent, and pulled from the beginning. */
	rewind(secret: Secret): Promise<Taken>;
	/** Pulled from the beginning once more, for what an older version could not read. */
	reread(secret: Secret): Promise<Taken>;
	setAside(secret: Secret, aside: readonly Aside[]): Promise<Taken>;
	/** What came of it. @param synced both have the same now */
	settle(secret: Secret, outcome: Partial<Pick<SyncState, 'trouble' | 'synced' | 'wait'>>): Promise<Taken>;

	formers(): Promise<Former[]>;
	/** What others still sent to the former: what is new is added, and unsent. */
	takeFormer(secret: Secret, former: Secret, events: readonly Arrival[]): Promise<Taken>;
	/** Nothing of it is on the server any more. */
	forgetFormer(former: Secret): Promise<Taken>;
}
