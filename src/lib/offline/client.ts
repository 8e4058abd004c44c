import { Workbox } from 'workbox-window';
import { dev } from '$app/environment';
import type { CourseStatus, PageMessage, WorkerMessage } from './messages';

export interface OfflineOptions {
	/** The path that the site is served at, with the slash at its end. */
	base: string;
	onStatus: (course: string, status: CourseStatus) => void;
}

export interface OfflineClient {
	/** Keeps this course on the device; asked again, it goes on from where it stopped. */
	keep(course: string): void;
	/** Looks for a newer build, which tells whether the site's server answers. No request of the page's own. */
	reachesServer(): Promise<boolean>;
}

/** `null` where there is no worker: plain http, a private window in some browsers, `npm run dev`. */
export async function connectOffline({ base, onStatus }: OfflineOptions): Promise<OfflineClient | null> {
	// Absent over plain http, whatever the DOM's types say.
	if (dev || !('serviceWorker' in navigator)) return null;
	const registration = await register(base);
	if (!registration) return null;
	// Not through workbox-window, which passes nothing on to a page that was loaded past the worker.
	navigator.serviceWorker.addEventListener('message', ({ source, data }) => {
		// The workers of other sites on this origin are heard as well.
		if (source !== registration.active) return;
		const { course, status } = data as WorkerMessage;
		onStatus(course, status);
	});
	const send = async (message: PageMessage) => {
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage(message);
	};
	return {
		keep: (course) => void send({ type: 'keep', course }),
		reachesServer: async () => {
			// A first visit: the page itself has just come from there.
			if (!registration.active) return true;
			return registration.update().then(
				() => true,
				() => false
			);
		}
	};
}

async function register(base: string): Promise<ServiceWorkerRegistration | undefined> {
	try {
		return await new Workbox(`${base}service-worker.js`, { scope: base }).register();
	} catch {
		return undefined;
	}
}
