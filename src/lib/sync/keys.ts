import { toBase64url } from './base64url';
import type { Key, Platform } from './platform';
import { limits } from './protocol';
import { bytesOf, type Secret } from './secret';

export interface Keys {
	/** Tells the server which learner this is, and nothing of the other key. */
	token: string;
	/** AES-256-GCM. */
	seal: Key;
}

/** Part of the protocol: another string is another learner. A new way to derive is a new number. */
const info = { token: 'carrel sync 1 token', seal: 'carrel sync 1 seal' };

/**
 * HKDF-SHA-256 (RFC 5869) without salt, since the secret is uniformly random already.
 */
export async function deriveKeys(secret: Secret, { subtle, encode }: Platform): Promise<Keys> {
	const source = await subtle.importKey('raw', bytesOf(secret), 'HKDF', false, ['deriveBits', 'deriveKey']);
	const by = (info: string) =>
		({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encode(info) }) as const;
	const token = await subtle.deriveBits(by(info.token), source, limits.token * 8);
	const aes = { name: 'AES-GCM', length: 256 } as const;
	const seal = await subtle.deriveKey(by(info.seal), source, aes, false, ['encrypt', 'decrypt']);
	return { token: toBase64url(new Uint8Array(token)), seal };
}
