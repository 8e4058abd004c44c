/** What the browser calls it when it wakes the worker for it. */
export const backgroundSync = 'carrel-sync';

/** Chromium's own, in no DOM type. */
interface WithSync extends ServiceWorkerRegistration {
	sync?: { register: (tag: string) => Promise<void> };
}

/**
 * The worker sends what is unsent as soon as there is a network, be the page closed by then. Elsewhere the next page does.
 *
 * @param base the site's base path with its slash
 * @see https://wicg.github.io/background-sync/spec/
 */
export async function askForBackgroundSync(base: string): Promise<void> {
	try {
		const registration: WithSync | undefined = await navigator.serviceWorker.getRegistration(base);
		await registration?.sync?.register(backgroundSync);
	} catch {
		// No worker, or the learner allows it no work in the background.
	}
}
