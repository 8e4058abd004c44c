import type { CourseStatus, PageMessage, WorkerMessage } from '$lib/offline/messages';
import { answer } from './answer';
import { Build } from './build';
import { Courses } from './courses';
import { install } from './install';
import { FileStore } from './store';
import { Wishes } from './wishes';

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;
const store = new FileStore(caches, scope);
const wishes = new Wishes(caches, scope);
// Filled in by the build (src/cli/adapter.js).
const build = new Build('%carrel.files%', store);
const courses = new Courses(build, store, wishes, tellPages);

self.addEventListener('install', (event) => event.waitUntil(install(build, store, wishes)));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('message', (event) => {
	// Only our own pages can send: lib/offline/client.ts, by the type.
	const { course } = event.data as PageMessage;
	event.waitUntil(courses.keep(course));
});

self.addEventListener('fetch', (event) => {
	if (event.request.method === 'GET' && event.request.url.startsWith(scope)) {
		event.respondWith(answer(event.request, build, store));
	}
});

/** The first visit's page is ours at once; the files of the build before go only now that it is over. */
async function takeOver(): Promise<void> {
	await self.clients.claim();
	const { installing, waiting } = self.registration;
	// A third build is already bringing its files in: it will tidy up.
	if (!installing && !waiting) await build.tidy();
}

/** Pages of other sites on this origin hear it as well: each listens to its own worker only. */
async function tellPages(course: string, status: CourseStatus): Promise<void> {
	const message: WorkerMessage = { type: 'status', course, status };
	const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages) page.postMessage(message);
}
