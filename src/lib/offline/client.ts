import { Workbox } from 'workbox-window';
import { dev } from '$app/environment';
import type { CourseStatus } from '$lib/course/on-device';
import type { Answers, PageMessage, PageQuestion, WorkerMessage } from './messages';
import { Updates, type UpdateState } from './updates';

export interface OfflineOptions {
	/** The path that the site is served at, with the slash at its end. */
	base: string;
	onStatus: (course: string, status: CourseStatus) => void;
	onUpdate: (state: UpdateState) => void;
}

export interface OfflineClient {
	send(message: Exclude<PageMessage, { type: 'complete' | 'switch' }>): void;
	/** A waiting build answers for the changes that it brings; everything else is asked of the one in force. */
	ask<Type extends keyof Answers>(type: Type, course: string): Promise<Answers[Type]>;
	updates: Updates;
}

/** `null` where there is no worker: plain http, a private window in some browsers, `npm run dev`. */
export async function connectOffline({
	base,
	onStatus,
	onUpdate
}: OfflineOptions): Promise<OfflineClient | null> {
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
	const active = async () => (await navigator.serviceWorker.ready).active;
	return {
		send: (message) => void active().then((worker) => worker?.postMessage(message)),
		ask: async (type, course) => {
			const worker = (type === 'changes' ? registration.waiting : null) ?? (await active());
			return asked(worker, { type, course });
		},
		updates: new Updates(registration, base, onUpdate)
	};
}

async function register(base: string): Promise<ServiceWorkerRegistration | undefined> {
	try {
		return await new Workbox(`${base}service-worker.js`, { scope: base }).register();
	} catch {
		return undefined;
	}
}

function asked<Answer>(worker: ServiceWorker | null, question: PageQuestion): Promise<Answer> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		// The worker's index.ts answers each question by the type that `Answers` names.
		port1.onmessage = ({ data }) => resolve(data as Answer);
		worker?.postMessage(question, [port2]);
	});
}
