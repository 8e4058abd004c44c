import { hasServer } from '$lib/sender/address';
import { send } from '$lib/sender/sender';
import { openProgressStore } from '$lib/storage/progress-store';

class UnsentError extends Error {
	override name = 'UnsentError';
}

/** The browser ends a worker that takes longer, and with it what it was doing. */
const patience = 60_000;
/** Nothing is left, or nothing that another attempt would change. */
const ends: readonly string[] = ['done', 'idle', 'off', 'none', 'erased', 'full', 'protocol', 'refused'];

/**
 * What the learner did while there was no network. Rejects where it could not be sent: the browser tries again.
 *
 * @param base the site's base path with its slash
 */
export async function sendUnsent(base: string): Promise<void> {
	if (!hasServer) return;
	const opened = await openProgressStore({
		base,
		clock: () => Date.now(),
		random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
		onBlocked: () => undefined,
		onLost: () => undefined,
		onErased: () => undefined
	});
	if (!opened.ok) throw new UnsentError(`The log cannot be opened: ${opened.reason}.`);
	try {
		const { state } = await send(opened.store, base, AbortSignal.timeout(patience), 'unsent');
		if (!ends.includes(state)) throw new UnsentError(`Nothing could be sent: ${state}.`);
	} finally {
		opened.store.close();
	}
}
