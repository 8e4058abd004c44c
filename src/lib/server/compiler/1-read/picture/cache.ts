import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeWhole } from '../../5-publish/write-whole';
import { atMost } from './at-most';

/** What was made under this name before, else what `make` makes now. */
export type PictureCache = (name: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/** An encoder fills a core and a lot of memory. */
const inTurn = atMost(2);

/** One file for each name, which says how to make it: deleted at any time, it is made anew. */
export function pictureCache(folder: string = resolve('.cache/pictures')): PictureCache {
	const underWay = new Map<string, Promise<Uint8Array>>();

	async function madeOrMake(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
		const path = join(folder, name);
		const known = unseal(await readFile(path).catch(() => null));
		if (known) return known;
		const made = await inTurn(make);
		try {
			mkdirSync(folder, { recursive: true });
			writeWhole(path, seal(made));
		} catch {
			// A folder that cannot be written costs the time to make it again, nothing else.
		}
		return made;
	}

	return (name, make) => {
		const bytes = underWay.get(name) ?? madeOrMake(name, make).finally(() => underWay.delete(name));
		underWay.set(name, bytes);
		return bytes;
	};
}

/** An entry ends with the SHA-256 of what stands before: one that was damaged is none. */
const sealLength = 32;

function seal(bytes: Uint8Array): Buffer {
	return Buffer.concat([bytes, sha256(bytes)]);
}

function unseal(entry: Buffer | null): Uint8Array | null {
	if (!entry || entry.length < sealLength) return null;
	const bytes = entry.subarray(0, -sealLength);
	return sha256(bytes).equals(entry.subarray(-sealLength)) ? bytes : null;
}

function sha256(bytes: Uint8Array): Buffer {
	return createHash('sha256').update(bytes).digest();
}
