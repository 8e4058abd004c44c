import type { Shortfall } from '$lib/course/on-device';
import type { FileEntry } from '$lib/offline/files';
import type { Download } from './download';

/** How many bytes may still be stored; `null` where the browser does not say. */
export type Room = () => Promise<number | null>;

export function bytesOf(files: readonly FileEntry[]): number {
	return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** O6: why these files are still missing, and of those that there is no room for, how many bytes. */
export async function shortfall(
	reason: Exclude<(Download & { ok: false })['reason'], 'stopped'>,
	left: readonly FileEntry[],
	room: Room
): Promise<Shortfall> {
	if (reason !== 'storage') return { reason };
	const bytes = bytesOf(left);
	const free = (await room()) ?? 0;
	// With room enough by its own account the browser refused all the same: then all of them.
	return { reason, bytesMissing: free < bytes ? bytes - free : bytes };
}
