import { Workbox } from 'workbox-window';
import { dev } from '$app/environment';
import type { CourseStatus, Report, Request } from './messages';

export interface OfflineOptions {
	/** The path that the site is served at, with the slash at its end. */
	base: string;
	onStatus: (course: string, status: CourseStatus) => void;
	/** A newer build is on the device, whole, and waits (O3). */
	onUpdate?: () => void;
}

export interface OfflineClient {
	/** Keeps this course on the device; asked again, it goes on from where it stopped. */
	keep(course: string): void;
	/** Has the status of this course reported, and fetches what is missing if it was once to be kept. */
	ask(course: string): void;
	/** Switches every open page to the build that waits, and loads each anew. */
	applyUpdate(): void;
}

/** `null` where there is no worker: plain http, a private window in some browsers, `npm run dev`. */
export async function connectOffline(options: OfflineOptions): Promise<OfflineClient | null> {
	// Absent over plain http, whatever the DOM's types say.
	if (dev || !('serviceWorker' in navigator)) return null;
	const workbox = new Workbox(`${options.base}service-worker.js`, { scope: options.base });
	workbox.addEventListener('message', ({ data }) => {
		// From our own worker: it sends nothing but reports.
		const { course, status } = data as Report;
		options.onStatus(course, status);
	});
	workbox.addEventListener('waiting', () => options.onUpdate?.());
	reloadOnSwitch();
	try {
		await workbox.register();
	} catch {
		return null;
	}
	const send = async (request: Request) => {
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage(request);
	};
	return {
		keep: (course) => void send({ type: 'keep', course }),
		ask: (course) => void send({ type: 'status?', course }),
		applyUpdate: () => workbox.messageSkipWaiting()
	};
}

/** O4: a page whose worker changed under it would get scripts and data of another build. */
function reloadOnSwitch(): void {
	let controlled = navigator.serviceWorker.controller !== null;
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		if (controlled) location.reload();
		controlled = true;
	});
}
