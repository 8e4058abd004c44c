import { SvelteMap } from 'svelte/reactivity';
import { connectOffline, type OfflineClient } from '$lib/offline/client';
import type { CourseStatus } from '$lib/offline/messages';
import type { OfflineCopy } from '$lib/ui/frame/Status.svelte';

/** What the service worker keeps of the courses, as it reports it. In the browser only. */
export class OfflineCopies {
	readonly #statuses = new SvelteMap<string, CourseStatus>();
	#client: Promise<OfflineClient | null> | null = null;
	#unavailable = $state(false);

	/** This browser, or this address, allows no offline copy. */
	get unavailable(): boolean {
		return this.#unavailable;
	}

	copyOf(course: string): OfflineCopy {
		if (this.#unavailable) return { state: 'unavailable' };
		const status = this.#statuses.get(course) ?? { state: 'absent' };
		if (status.state === 'absent' || status.state === 'ready') return { state: status.state };
		if (status.state === 'incomplete' && status.reason === 'storage') return { state: 'noRoom' };
		return { state: status.state, share: status.bytesTotal === 0 ? 0 : status.bytesDone / status.bytesTotal };
	}

	start(base: string): void {
		this.#client ??= connectOffline({
			base,
			onStatus: (course, status) => this.#statuses.set(course, status)
		}).then((client) => {
			this.#unavailable = client === null;
			return client;
		});
	}

	/** Asks for the whole course; again and again is harmless. */
	async keep(course: string): Promise<void> {
		(await this.#client)?.keep(course);
	}
}
