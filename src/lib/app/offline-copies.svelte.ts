import { SvelteMap } from 'svelte/reactivity';
import type { OfflineClient } from '$lib/offline/client';
import type { CourseStatus } from '$lib/offline/messages';
import { picturesUpTo, type Connection } from '$lib/offline/metered';
import type { UpdateState } from '$lib/offline/updates';
import type { OfflineCopy } from '$lib/ui/frame/offline-copy';

/** What the service worker keeps of the courses, as it reports it; connected at the first use, in the browser. */
export class OfflineCopies {
	readonly #base: () => string;
	readonly #statuses = new SvelteMap<string, CourseStatus>();
	#connecting: Promise<OfflineClient | null> | null = null;
	#unavailable = $state(false);
	#firstVisit = $state(false);
	#update = $state<UpdateState>('current');

	constructor(base: () => string) {
		this.#base = base;
	}

	/** This browser, or this address, allows no offline copy. */
	get unavailable(): boolean {
		return this.#unavailable;
	}

	/** Of the whole app, with every course that is kept. */
	get update(): UpdateState {
		return this.#update;
	}

	/** As the worker last said; `null`: not yet. */
	statusOf(course: string): CourseStatus | null {
		return this.#statuses.get(course) ?? null;
	}

	/** In a word. `null`: a worker is at work here and has not said yet. */
	copyOf(course: string): OfflineCopy | null {
		if (this.#unavailable) return { state: 'unavailable' };
		const status = this.#statuses.get(course);
		if (!status) return this.#firstVisit ? { state: 'absent' } : null;
		if (status.state === 'absent') return { state: 'absent' };
		const { text, pictures } = status;
		if (status.state === 'ready') return { state: pictures.kept === pictures.bytes ? 'ready' : 'text' };
		if (status.state === 'incomplete' && status.reason === 'storage') return { state: 'noRoom' };
		const wanted = status.wanted === 'pictures' ? [text, pictures] : [text];
		const [kept, bytes] = [sum(wanted.map((part) => part.kept)), sum(wanted.map((part) => part.bytes))];
		return { state: status.state, share: bytes === 0 ? 0 : kept / bytes };
	}

	connect(): Promise<OfflineClient | null> {
		this.#connecting ??= this.#connect();
		return this.#connecting;
	}

	/** What may be kept of a course unasked, is. */
	async open(course: string): Promise<void> {
		// In no DOM type: not every browser has it.
		const { connection } = navigator as { connection?: Connection };
		const client = await this.connect();
		client?.send({ type: 'open', course, picturesUpTo: picturesUpTo(connection) });
	}

	async #connect(): Promise<OfflineClient | null> {
		this.#firstVisit = !(await hasWorker(this.#base()));
		// Only a browser can load it, and nothing that is read waits for it.
		const { connectOffline } = await import('$lib/offline/client');
		const client = await connectOffline({
			base: this.#base(),
			onStatus: (course, status) => this.#statuses.set(course, status),
			onUpdate: (state) => (this.#update = state)
		});
		this.#unavailable = client === null;
		client?.send({ type: 'start' });
		return client;
	}
}

/** Not the page's controller: a page that was loaded past its worker has none. */
async function hasWorker(base: string): Promise<boolean> {
	// Over plain http there is no `serviceWorker`, whatever the DOM's types say.
	if (!('serviceWorker' in navigator)) return false;
	return Boolean((await navigator.serviceWorker.getRegistration(base))?.active);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
