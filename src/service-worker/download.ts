import type { FileEntry } from '$lib/offline/files';
import type { IncompleteReason } from '$lib/offline/messages';
import type { FileStore } from './store';

/** One after the other wastes the time that each answer takes; many more crowd out the page's own requests. */
const lanes = 6;

export type Download = { ok: true } | { ok: false; reason: IncompleteReason };

/**
 * Brings the files that the store has not got. What was brought stays, so a download that was cut goes on
 * where it stopped (O2).
 */
export async function download(
	files: readonly FileEntry[],
	store: FileStore,
	onStored: (file: FileEntry) => void = () => undefined
): Promise<Download> {
	const queue = (await store.missing(files)).values();
	let result: Download = { ok: true };
	// Without network or room the rest would fail as well; a wrong file says nothing of the next.
	const hopeless = () => !result.ok && result.reason !== 'mismatch';
	const lane = async () => {
		for (const file of queue) {
			const one = await bring(file, store);
			if (one.ok) onStored(file);
			else if (!hopeless()) result = one;
			if (hopeless()) return;
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return result;
}

/** One file from the network into the store, if it is what the list says. */
export async function bring(file: FileEntry, store: FileStore): Promise<Download> {
	let bytes: ArrayBuffer | null;
	try {
		// A cache on the way may hold an old copy, and its headers may allow that: then ask past it, once.
		bytes = (await asListed(file, store.scope, 'default')) ?? (await asListed(file, store.scope, 'reload'));
	} catch {
		return { ok: false, reason: 'network' };
	}
	if (!bytes) return { ok: false, reason: 'mismatch' };
	try {
		await store.put(file, bytes);
	} catch {
		return { ok: false, reason: 'storage' };
	}
	return { ok: true };
}

/** Neither status nor headers are asked: only the bytes can prove that this is the file (O1). */
async function asListed(file: FileEntry, scope: string, cache: RequestCache): Promise<ArrayBuffer | null> {
	const response = await fetch(new URL(file.path, scope), { cache });
	const bytes = await response.arrayBuffer();
	return (await sha256(bytes)) === file.sha256 ? bytes : null;
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
