import { browserPlatform } from '$lib/sender/platform';
import { openStore, read } from '$lib/storage/fakes';
import type { ProgressStore } from '$lib/storage/progress-store';
import { toBase64url } from '$lib/sync/base64url';
import { synchronise } from '$lib/sync/client';
import type { Send } from '$lib/sync/exchange';
import type { Outcome } from '$lib/sync/outcome';

/** A learner's device with all that is real about it: its storage (IndexedDB, in memory), its sealing, its client. */
export class Device {
	private constructor(private readonly store: ProgressStore) {}

	/** @param learner the same for all devices of one */
	static async create(name: string, learner: number): Promise<Device> {
		const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
		const store = await openStore({ base: `/${name}/`, clock: () => Date.now(), random });
		await store.beginSync({ from: null, to: toBase64url(new Uint8Array(16).fill(learner)) });
		return new Device(store);
	}

	/** Resolves to the ids of what was done. */
	async record(count: number): Promise<string[]> {
		const drafts = Array.from({ length: count }, (_, nth) => read(`${nth}`));
		const appended = await this.store.append(drafts);
		if (!appended.ok) throw new Error(appended.reason);
		return appended.events.map(({ id }) => id);
	}

	sync(send: Send): Promise<Outcome> {
		return synchronise({
			replica: this.store.replica,
			send,
			platform: browserPlatform(),
			stopped: () => false,
			clock: () => Date.now()
		});
	}

	async ids(): Promise<string[]> {
		return (await this.store.all()).events.map(({ id }) => id).sort();
	}
}
