import type { CourseStatus, Report, Request } from '$lib/offline/messages';
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
	// Only our own pages can send: workbox-window, and lib/offline/client.ts by the type.
	const request = event.data as Request;
	if (request.type === 'keep') event.waitUntil(courses.keep(request.course));
	if (request.type === 'status?') event.waitUntil(courses.resume(request.course));
	if (request.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
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

/** Pages of other sites on this origin hear it as well; workbox-window passes on only what its worker says. */
async function tellPages(course: string, status: CourseStatus): Promise<void> {
	const report: Report = { type: 'status', course, status };
	const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages) page.postMessage(report);
}
