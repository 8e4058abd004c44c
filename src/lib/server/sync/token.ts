import { createHash } from 'node:crypto';
import type { Learner } from '$lib/server/store/store';

/**
 * 32 bytes in base64url without padding are 43 characters, and two bits of the last mean nothing. They are 0, so that
 * a learner has one spelling.
 */
const bearer = /^bearer +([\w-]{42}[AEIMQUYcgkosw048])$/i;

/** S5: whom a request speaks for. Every well-formed token is a learner; of it the server keeps no more than this. */
export function learnerOf(authorization: string | null): Learner | null {
	const token = bearer.exec(authorization ?? '')?.[1];
	if (token === undefined) return null;
	return createHash('sha256').update(Buffer.from(token, 'base64url')).digest('hex');
}
