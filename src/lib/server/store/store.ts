import type { NumberedEvent, SealedEvent } from '$lib/sync/protocol';

/** The SHA-256 of a learner's token, 64 hexadecimal digits: all that the server knows of anybody (S5). */
export type Learner = string;

export interface Exchange {
	after: number;
	/** S7: the id that the client knows under the number `after`. */
	last?: string;
	push: readonly SealedEvent[];
}

/** A page of the learner's log after `after`, the pushed events included. */
export interface Page {
	events: NumberedEvent[];
	/** Another page follows. */
	more: boolean;
}

/** `erased`: the learner is gone for good; `full`: the push would go over the quota. Nothing was written. */
export type Exchanged = { ok: true; page: Page } | { ok: false; reason: 'rewound' | 'erased' | 'full' };

/** What one learner may keep. */
export interface Quota {
	events: number;
	/** Characters of sealed events. */
	bytes: number;
}

/** Where the logs lie. Every row belongs to one learner, and every statement names the learner. */
export interface SyncStore {
	readonly kind: 'sqlite' | 'postgres' | 'memory';
	/**
	 * S1–S3, S7: numbers what is pushed and not yet known, from 1 and without gaps but where a backup was restored,
	 * then reads on after `after`: in one transaction that holds the learner, durable when it resolves. A learner comes
	 * into being at the first push.
	 */
	exchange(learner: Learner, exchange: Exchange): Promise<Exchanged>;
	/** The learner has been heard of: has pushed, or was erased. */
	knows(learner: Learner): Promise<boolean>;
	/**
	 * Leaves nothing of the learner but that there was one, and was erased: of one never heard of, too, whose other
	 * devices may have been. `false`: it had been erased before.
	 */
	erase(learner: Learner): Promise<boolean>;
	/** Rejects where the store does not answer. */
	check(): Promise<void>;
	/** After what is under way. */
	close(): Promise<void>;
}
