import type { Heard } from './exchange';
import type { ErrorCode } from './protocol';
import type { Taken, Trouble } from './replica';

/** What one device and its server came to, after as many exchanges as it took. */
export type Outcome =
	/** Both have the same. */
	| { state: 'done' }
	/** Nothing is to be sent, and nobody was asked for more: what is known of the server is as old as before. */
	| { state: 'idle' }
	/** Sync is off, or was turned off or changed meanwhile. */
	| { state: 'off' }
	| { state: 'stopped' }
	/** It lasts, and stands in the device's state. */
	| { state: Trouble }
	/** No server of ours answers at this address; nothing has changed. */
	| { state: 'none' }
	| { state: 'offline' }
	/** To be tried again, after so many seconds where the server says. */
	| { state: 'waiting'; seconds: number | null }
	/** The server finds a mistake in what was asked: of another build, or of something on the way. */
	| { state: 'refused' }
	/** The device has no room, or its storage does not answer. */
	| { state: 'storage' }
	/** Something of ours broke, or the browser lacks what it takes: nobody foresaw it. */
	| { state: 'failed' };

/** A server that is merely busy never says them. */
const faults = new Set<ErrorCode>(['malformed', 'token', 'method']);

/** Of what was heard instead of what was asked for, and a later run may hear. */
export function later(heard: Heard): Outcome {
	if (heard.type === 'offline' || heard.type === 'none') return { state: heard.type };
	if (heard.type !== 'refused') return { state: 'waiting', seconds: null };
	return faults.has(heard.code) ? { state: 'refused' } : { state: 'waiting', seconds: heard.seconds };
}

/** `null`: it was written. */
export function afterwards(done: Taken): Outcome | null {
	if (done.ok) return null;
	return { state: done.reason === 'changed' ? 'off' : 'storage' };
}
