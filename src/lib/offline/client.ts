import { Workbox } from 'workbox-window';
import { dev } from '$app/environment';
import type { CourseStatus, Shortfall } from '$lib/course/on-device';
import { asked } from './asked';
import type { Answers, PageMessage, WorkerMessage } from './messages';
import { picturesUpTo, type Connection } from './metered';
import { Updates, type UpdateState } from './updates';
import { Watchdog } from './watchdog';

/** Every file of a large course is hashed anew on a slow phone in less. */
const patience = 60_000;

export interface OfflineOptions {
	/** The path that the site is served at, with the slash at its end. */
	base: string;
	onStatus: (course: string, status: CourseStatus) => void;
	onUpdate: (state: UpdateState) => void;
	/** A build could not be brought in whole, the first of all or a newer one. */
	onShortfall: (shortfall: Shortfall) => void;
}

export interface OfflineClient {
	/** What was interrupted goes on. */
	start(): void;
	/** What may be kept of this course unasked, is. */
	open(course: string): void;
	send(message: Exclude<PageMessage, { type: 'start' | 'open' | 'complete' | 'switch' }>): void;
	/**
	 * A waiting build answers for the changes that it brings; everything else is asked of the one in force.
	 * `null`: it did not answer, as a worker that the browser ended.
	 */
	ask<Type extends keyof Answers>(type: Type, course: string): Promise<Answers[Type] | null>;
	updates: Updates;
}

/** `null` where there is no worker: plain http, a private window in some browsers, `npm run dev`. */
export async function connectOffline({
	base,
	onStatus,
	onUpdate,
	onShortfall
}: OfflineOptions): Promise<OfflineClient | null> {
	// Absent over plain http, whatever the DOM's types say.
	if (dev || !('serviceWorker' in navigator)) return null;
	const script = new URL(`${base}service-worker.js`, location.href);
	const registration = await register(script, base);
	if (!registration) return null;
	const active = async () => (await navigator.serviceWorker.ready).active;
	const send = (message: PageMessage) => void active().then((worker) => worker?.postMessage(message));
	const open = (course: string) => send({ type: 'open', course, picturesUpTo: unaskedPictures() });
	const watchdog = new Watchdog(open);
	// Not through workbox-window, which passes nothing on to a page that was loaded past the worker.
	navigator.serviceWorker.addEventListener('message', ({ source, data }) => {
		// The workers of other sites on this origin are heard as well.
		if (!(source instanceof ServiceWorker) || source.scriptURL !== script.href) return;
		const message = data as WorkerMessage;
		if (message.type === 'failed') onShortfall(message.shortfall);
		// Of two builds, the one in force says what there is.
		else if (source === registration.active) {
			watchdog.heard(message.course, message.status);
			onStatus(message.course, message.status);
		}
	});
	return {
		start: () => send({ type: 'start', picturesUpTo: unaskedPictures() }),
		open,
		send,
		ask: async (type, course) => {
			const worker = (type === 'changes' ? registration.waiting : null) ?? (await active());
			return worker && asked(worker, { type, course }, patience);
		},
		updates: new Updates(registration, base, onUpdate)
	};
}

/** In bytes. */
function unaskedPictures(): number {
	// In no DOM type: not every browser has it.
	const { connection } = navigator as { connection?: Connection };
	return picturesUpTo(connection);
}

async function register({ pathname }: URL, base: string): Promise<ServiceWorkerRegistration | undefined> {
	try {
		return await new Workbox(pathname, { scope: base }).register();
	} catch {
		return undefined;
	}
}
