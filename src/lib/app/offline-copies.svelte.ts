import { SvelteMap } from 'svelte/reactivity';
import type { OfflineClient } from '$lib/offline/client';
import type { CourseStatus } from '$lib/offline/messages';
import type { OfflineCopy } from '$lib/ui/frame/offline-copy';

/** What the service worker keeps of the courses, as it reports it; connected at the first use, in the browser. */
export class OfflineCopies {
	readonly #base: () => string;
	readonly #statuses = new SvelteMap<string, CourseStatus>();
	#connecting: Promise<OfflineClient | null> | null = null;
	#unavailable = $state(false);
	#firstVisit = $state(false);

	constructor(base: () => string) {
		this.#base = base;
	}

	/** This browser, or this address, allows no offline copy. */
	get unavailable(): boolean {
		return this.#unavailable;
	}

	/** `null`: a worker is at work here and has not said yet. */
	copyOf(course: string): OfflineCopy | null {
		if (this.#unavailable) return { state: 'unavailable' };
		const status = this.#statuses.get(course);
		if (!status) return this.#firstVisit ? { state: 'absent' } : null;
		if (status.state === 'absent' || status.state === 'ready') return { state: status.state };
		if (status.state === 'incomplete' && status.reason === 'storage') return { state: 'noRoom' };
		return { state: status.state, share: status.bytesTotal === 0 ? 0 : status.bytesDone / status.bytesTotal };
	}

	connect(): Promise<OfflineClient | null> {
		this.#connecting ??= this.#connect();
		return this.#connecting;
	}

	/** Asks for the whole course; again and again is harmless. */
	async keep(course: string): Promise<void> {
		(await this.connect())?.keep(course);
	}

	async #connect(): Promise<OfflineClient | null> {
		this.#firstVisit = !(await hasWorker(this.#base()));
		// Only a browser can load it, and nothing that is read waits for it.
		const { connectOffline } = await import('$lib/offline/client');
		const client = await connectOffline({
			base: this.#base(),
			onStatus: (course, status) => this.#statuses.set(course, status)
		});
		this.#unavailable = client === null;
		return client;
	}
}

/** Not the page's controller: a page that was loaded past its worker has none. */
async function hasWorker(base: string): Promise<boolean> {
	// Over plain http there is no `serviceWorker`, whatever the DOM's types say.
	if (!('serviceWorker' in navigator)) return false;
	return Boolean((await navigator.serviceWorker.getRegistration(base))?.active);
}
