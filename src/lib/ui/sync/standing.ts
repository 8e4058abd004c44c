/** How sync stands on this device, as far as it is shown. */
export interface Standing {
	/** That the server may not have; `events`: with what was read. */
	answers: number;
	events: number;
	/** Milliseconds since 1970; `null`: never yet. */
	synced: number | null;
	/** Kept on this device alone. */
	aside: readonly unknown[];
}

/** What keeps device and server apart; each has its sentence. */
export type Trouble =
	'offline' | 'waiting' | 'none' | 'storage' | 'failed' | 'refused' | 'full' | 'protocol' | 'erased';

/** Why an entry is not sent. */
export const asideReasons = ['large', 'id', 'unread'] as const;
export type AsideReason = (typeof asideReasons)[number];

/** Of the words; `under way`: this device has the new ones, and goes on with the rest by itself; the others: it has not. */
export type Changed = 'not begun' | 'elsewhere' | 'storage' | 'under way' | 'done';

/** What was typed or pasted to join; where it is no secret, why. */
export type Read =
	| { ok: true; secret: string }
	| { ok: false; reason: 'empty' | 'link' | 'checksum' }
	| { ok: false; reason: 'count'; count: number }
	| { ok: false; reason: 'unknown'; word: string; place: number };
