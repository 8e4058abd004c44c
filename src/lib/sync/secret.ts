import { fromBase64url, toBase64url } from './base64url';
import type { Bytes, Platform } from './platform';

/** 128 random bits as base64url. Who has it, reads and writes a learner's log; it never leaves the learner's devices. */
export type Secret = string;

const bytes = 16;
const inLink = /[#&]sync=([\w-]{22})(?![\w-])/;

export function newSecret({ random }: Pick<Platform, 'random'>): Secret {
	return toBase64url(random(bytes));
}

export function bytesOf(secret: Secret): Bytes {
	const read = fromBase64url(secret);
	if (read?.length !== bytes) throw new TypeError('This is no secret.');
	return read;
}

/**
 * Behind the `#`, which no browser sends.
 *
 * @param settings the URL of the page that takes it
 */
export function linkOf(secret: Secret, settings: string): string {
	return `${settings}#sync=${secret}`;
}

/** @param text with the link somewhere in it; `null`: there is none, or it was cut */
export function readLink(text: string): Secret | null {
	const secret = inLink.exec(text)?.[1];
	return secret !== undefined && fromBase64url(secret)?.length === bytes ? secret : null;
}
