import { newSecret, type Secret } from '$lib/sync/secret';

/** By this browser's own chance. */
export function ownSecret(): Secret {
	return newSecret({ random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) });
}
