import type { CourseChanges } from '$lib/course/changes';
import type { AirplaneReport, CourseStatus } from '$lib/course/on-device';
import { backgroundSync } from '$lib/offline/background-sync';
import type { FileEntry } from '$lib/offline/files';
import type { PageMessage, PageQuestion, WorkerMessage } from '$lib/offline/messages';
import { checkCourse } from './airplane';
import { answer } from './answer';
import { Build } from './build';
import { changesOf, markSeen } from './changes';
import { Courses } from './courses';
import { install } from './install';
import { sendUnsent } from './send-unsent';
import { FileStore } from './store';
import { Wishes } from './wishes';

class InstallError extends Error {
	override name = 'InstallError';
}

/** `fileIndex`: of this build's list of files, set by the script that loads this one (src/cli/adapter.js). */
declare const self: ServiceWorkerGlobalScope & { fileIndex: FileEntry };

const { scope } = self.registration;
const store = new FileStore(caches, scope);
const wishes = new Wishes(caches, scope);
const build = new Build(self.fileIndex, store);
const courses = new Courses(build, store, wishes, tellPages, room);

self.addEventListener('install', (event) => event.waitUntil(bringIn()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('message', (event) => {
	// Only our own pages can send: lib/offline/client.ts, by these types, a question with its port.
	const [port] = event.ports;
	event.waitUntil(
		port
			? reply(event.data as PageQuestion).then((answer) => port.postMessage(answer))
			: heed(event.data as PageMessage)
	);
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method === 'GET' && request.url.startsWith(scope)) {
		event.respondWith(answer(request, build, store, () => fetch(request)));
	}
});

/** Chromium's own, in no DOM type. */
interface SyncEvent extends ExtendableEvent {
	tag: string;
}

self.addEventListener('sync', (event) => {
	const { tag } = event as SyncEvent;
	if (tag === backgroundSync) (event as SyncEvent).waitUntil(sendUnsent(new URL(scope).pathname));
});

function heed(message: PageMessage): Promise<void> {
	switch (message.type) {
		case 'start':
			return courses.start(message.picturesUpTo);
		case 'open':
			return courses.open(message.course, message.picturesUpTo).then(askWaiting);
		case 'keep':
			return courses.keep(message.course, message.pictures).then(askWaiting);
		case 'pause':
			return courses.pause(message.course);
		case 'remove':
			return courses.remove(message.course);
		case 'seen':
			return markSeen(message.course, build, wishes);
		case 'complete':
			return install(build, store, wishes, room).then(() => undefined);
		case 'switch':
			return self.skipWaiting();
	}
}

async function bringIn(): Promise<void> {
	const shortfall = await install(build, store, wishes, room);
	if (!shortfall) return;
	await tell({ type: 'failed', shortfall });
	throw new InstallError(`This build could not be had whole: ${shortfall.reason}.`);
}

/** What is kept from now on is kept of the build, too, that the next cold start may bring, network or not. */
function askWaiting(): void {
	const message: PageMessage = { type: 'complete' };
	self.registration.waiting?.postMessage(message);
}

async function reply({ type, course }: PageQuestion): Promise<AirplaneReport | CourseChanges> {
	if (type === 'changes') return changesOf(course, build, store, wishes);
	const { wanted } = await wishes.of(course);
	const report = await checkCourse(course, wanted, build, store);
	if (report.missing.length > 0) await courses.review(course);
	return report;
}

/** The first visit's page is ours at once; the files of the build before go only now that it is over. */
async function takeOver(): Promise<void> {
	await self.clients.claim();
	const { installing, waiting } = self.registration;
	// A third build is already bringing its files in: it will tidy up.
	if (installing || waiting) return;
	await build.tidy([...(await wishes.all()).values()].flatMap(({ seen }) => seen ?? []));
}

function tellPages(course: string, status: CourseStatus): Promise<void> {
	return tell({ type: 'status', course, status });
}

/** Pages of other sites on this origin hear it as well: each listens to its own worker only. */
async function tell(message: WorkerMessage): Promise<void> {
	const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages) page.postMessage(message);
}

async function room(): Promise<number | null> {
	// WebKitGTK has none, whatever the DOM's types say.
	if (!('storage' in navigator)) return null;
	const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
	return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}
