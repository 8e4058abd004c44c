import { eraseCopies } from '$lib/offline/erase';
import { forget } from './device-memory';
import type { ProgressLog } from './progress-log.svelte';

/**
 * Everything of this site on this device: progress, drafts, choices, offline copies. Resolves to false where the
 * progress could not be erased; then nothing was.
 *
 * @param base the site's base path with its slash
 */
export async function eraseDevice(log: ProgressLog, base: string): Promise<boolean> {
	const erased = await log.ask(async (store) => {
		await store.erase();
		return true;
	});
	if (erased === null) return false;
	forget(`carrel:${base}:`);
	// What is left of them holds nothing of the learner.
	await eraseCopies(base).catch(() => undefined);
	location.replace(base);
	return true;
}
