import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

const day = 86_400_000;

/** Turns an address into a key that tells nothing of it, and another one the next day. */
export function addressKeys(
	now: () => number,
	random: (bytes: number) => Uint8Array
): (address: string) => string {
	let salt = random(32);
	let until = now() + day;
	return (address) => {
		if (now() >= until) {
			salt = random(32);
			until = now() + day;
		}
		return createHash('sha256').update(salt).update(networkOf(address)).digest('base64url');
	};
}

/** Whoever has one address of an IPv6 network of 64 bits has them all. */
export function networkOf(address: string): string {
	const bare = address.replace(/%.*$/, '').toLowerCase();
	const inside = /^::ffff:([\d.]+)$/.exec(bare)?.[1];
	if (inside !== undefined || !isIPv6(bare)) return inside ?? bare;
	const [head = [], tail = []] = bare.split('::').map((half) => half.split(':').filter(Boolean));
	const zeros = Array<string>(8 - head.length - tail.length).fill('0');
	const groups = [...head, ...zeros, ...tail].slice(0, 4);
	return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
