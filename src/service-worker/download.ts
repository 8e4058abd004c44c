import type { FileEntry } from '$lib/offline/files';
import type { FileStore } from './store';

/** One after the other wastes the time that each answer takes; many more crowd out the page's own requests. */
const lanes = 6;

export type Download = { ok: true } | { ok: false; reason: 'network' | 'mismatch' | 'storage' | 'stopped' };

export interface DownloadOptions {
	onStored?: (file: FileEntry) => void;
	signal?: AbortSignal;
}

/**
 * Brings the files that the store has not got. What was brought stays, so a download that was cut goes on
 * where it stopped (O2).
 */
export async function download(
	files: readonly FileEntry[],
	store: FileStore,
	{ onStored, signal }: DownloadOptions = {}
): Promise<Download> {
	const queue = (await store.missing(files)).values();
	let result: Download = { ok: true };
	// Without network or room the rest would fail as well; a wrong file says nothing of the next.
	const hopeless = () => !result.ok && result.reason !== 'mismatch';
	const lane = async () => {
		for (const file of queue) {
			const one = await bring(file, store, signal);
			if (one.ok) onStored?.(file);
			else if (!hopeless()) result = one;
			if (hopeless()) return;
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return result;
}

/** One file from the network into the store, if it is what the list says. */
export async function bring(file: FileEntry, store: FileStore, signal?: AbortSignal): Promise<Download> {
	let fetched: Response | null;
	try {
		signal?.throwIfAborted();
		fetched = await fetchListed(file, store.scope, signal);
	} catch {
		return { ok: false, reason: signal?.aborted ? 'stopped' : 'network' };
	}
	if (!fetched) return { ok: false, reason: 'mismatch' };
	try {
		await store.put(file, fetched);
	} catch {
		return { ok: false, reason: 'storage' };
	}
	return { ok: true };
}

/** `null`: the server has another file there. Rejects where there is no network. */
export async function fetchListed(
	file: FileEntry,
	scope: string,
	signal?: AbortSignal
): Promise<Response | null> {
	// A cache on the way may hold an old copy, and its headers may allow that: then ask past it, once.
	for (const cache of ['default', 'reload'] as const) {
		// Neither status nor headers are asked: only the bytes can prove that this is the file (O1).
		const response = await fetch(new URL(file.path, scope), { cache, ...(signal && { signal }) });
		const bytes = await response.arrayBuffer();
		if ((await sha256(bytes)) === file.sha256) return new Response(bytes, { headers: keptHeaders(response) });
	}
	return null;
}

/**
 * Between a page with an opener policy and one without, a browser forgets the state of its history, and with it the
 * place in the text: kept pages have the policy that this host gives its pages, or none.
 */
function keptHeaders({ headers }: Response): Record<string, string> {
	const policy = headers.get('cross-origin-opener-policy');
	return policy === null ? {} : { 'cross-origin-opener-policy': policy };
}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
