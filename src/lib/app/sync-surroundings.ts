import { askForBackgroundSync } from '$lib/offline/background-sync';
import { hasServer } from '$lib/sender/address';
import type { ProgressStore } from '$lib/storage/progress-store';
import type { Heard } from '$lib/sync/exchange';
import type { Outcome } from '$lib/sync/outcome';
import type { Delays, Purpose } from '$lib/sync/schedule';
import type { Secret } from '$lib/sync/secret';

/** What a page's sync asks of the browser. */
export interface Surroundings extends Delays {
	/** This build knows of a server at all. */
	hasServer: boolean;
	online: () => boolean;
	/** Nobody looks at the page. */
	hidden: () => boolean;
	/** Either of them may have changed. Returns the way to stop listening. */
	onChange: (listener: () => void) => () => void;
	/** Its script comes when it is first called; where it does not, there is no network either. */
	send: (store: ProgressStore, signal: AbortSignal, purpose: Purpose) => Promise<Outcome>;
	eraseServer: (store: ProgressStore) => Promise<Heard>;
	/** The worker sends as soon as there is a network. */
	leaveToWorker: () => void;
	newSecret: () => Promise<Secret>;
	/** What nobody foresaw, for the console. */
	report: (error: unknown) => void;
}

/** @param base the site's base path with its slash */
export function browserSurroundings(base: () => string): Surroundings {
	const sender = () => import('$lib/sender/sender').catch(() => null);
	return {
		now: () => performance.now(),
		chance: () => Math.random(),
		after(ms, work) {
			const timer = setTimeout(work, ms);
			return () => clearTimeout(timer);
		},
		hasServer,
		online: () => navigator.onLine,
		hidden: () => document.hidden,
		onChange(listener) {
			window.addEventListener('online', listener);
			document.addEventListener('visibilitychange', listener);
			return () => {
				window.removeEventListener('online', listener);
				document.removeEventListener('visibilitychange', listener);
			};
		},
		async send(store, signal, purpose) {
			// An import cannot be called off, and may take as long as the network likes.
			const loaded = await Promise.race([sender(), aborted(signal)]);
			if (signal.aborted) return { state: 'stopped' };
			return loaded ? loaded.send(store, base(), signal, purpose) : { state: 'offline' };
		},
		async eraseServer(store) {
			return (await (await sender())?.eraseServer(store, base())) ?? { type: 'offline' };
		},
		leaveToWorker: () => void askForBackgroundSync(base()),
		newSecret: async () => (await import('./new-secret')).ownSecret(),
		report: (error) => reportError(error)
	};
}

function aborted(signal: AbortSignal): Promise<null> {
	return new Promise((resolve) => {
		if (signal.aborted) resolve(null);
		signal.addEventListener('abort', () => resolve(null), { once: true });
	});
}
