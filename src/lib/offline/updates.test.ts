import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Updates } from './updates';

interface Workers {
	controller: string | null;
	active: string | null;
}

let reloads: number;
const workers = new Map<string, { scriptURL: string }>();

/** The same object for the same worker, as in a page. */
function workerOf(name: string | null): { scriptURL: string } | null {
	if (name === null) return null;
	const site = name === 'other site' ? '' : 'site/';
	const worker = workers.get(name) ?? { scriptURL: `https://host/${site}service-worker.js` };
	workers.set(name, worker);
	return worker;
}

/** A page that finds these workers as it starts. The returned function lets another take over. */
function pageWith({ controller, active }: Workers): (worker: string) => void {
	const container = Object.assign(new EventTarget(), { controller: workerOf(controller) });
	vi.stubGlobal('navigator', { serviceWorker: container });
	const registration = Object.assign(new EventTarget(), {
		scope: 'https://host/site/',
		active: workerOf(active),
		installing: null,
		waiting: null
	});
	// Of both, this much is used.
	new Updates(registration as unknown as ServiceWorkerRegistration, '/site/', () => undefined);
	return (worker) => {
		container.controller = workerOf(worker);
		container.dispatchEvent(new Event('controllerchange'));
	};
}

beforeEach(() => {
	reloads = 0;
	vi.stubGlobal('location', { reload: () => reloads++ });
});
afterEach(() => vi.unstubAllGlobals());

test.each<[string, Workers]>([
	['is not there yet', { controller: null, active: null }],
	['is about to take over', { controller: null, active: 'first' }],
	['takes over from the worker of another site', { controller: 'other site', active: null }]
])('O4 a page that loads while the first worker %s is not loaded twice', (_, workers) => {
	const takeOver = pageWith(workers);
	takeOver('first');
	expect(reloads).toBe(0);
	takeOver('second');
	expect(reloads).toBe(1);
});

test.each<[string, Workers]>([
	['that the build before shows', { controller: 'first', active: 'first' }],
	['that is taken over before it is told that a worker is in force', { controller: 'first', active: null }],
	['that loads while a newer build takes over', { controller: 'first', active: 'second' }],
	['that was loaded past its worker', { controller: null, active: 'first' }]
])('O4 a page %s starts anew when the newer one is in force', (_, workers) => {
	pageWith(workers)('second');
	expect(reloads).toBe(1);
});
