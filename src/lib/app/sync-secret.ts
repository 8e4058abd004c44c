import type { ProgressStore } from '$lib/storage/progress-store';
import type { Taken } from '$lib/sync/replica';
import type { Secret } from '$lib/sync/secret';
import type { Changed } from '$lib/ui/sync/standing';
import type { Surroundings } from './sync-surroundings';
import type { Sync } from './sync.svelte';

/** Whom this device shares its progress with: what the learner decides in the settings. */
export class SyncSecret {
	readonly #sync: Sync;
	readonly #browser: Pick<Surroundings, 'newSecret' | 'eraseServer'>;

	constructor(sync: Sync, browser: Pick<Surroundings, 'newSecret' | 'eraseServer'>) {
		this.#sync = sync;
		this.#browser = browser;
	}

	/** A new secret of this device's own. */
	async turnOn(): Promise<Taken> {
		return this.#begin(null, await this.#browser.newSecret());
	}

	/** The device keeps its own log and is united with what the secret's other devices have. */
	join(secret: Secret): Promise<Taken> {
		return this.#begin(this.#sync.standing?.secret ?? null, secret);
	}

	/** Everything goes to the server anew under another secret, then the old one's is erased there. */
	async change(): Promise<Changed> {
		const outcome = await this.#sync.run();
		const before = this.#sync.standing?.secret;
		const sent = outcome?.state === 'done' || outcome?.state === 'idle';
		if (!sent || before === undefined) return 'not begun';
		const begun = await this.#begin(before, await this.#browser.newSecret(), true);
		if (!begun.ok) return begun.reason === 'changed' ? 'elsewhere' : 'storage';
		return (await this.#sync.run())?.state === 'done' ? 'done' : 'under way';
	}

	/** All that this device has stays here, and all that the server has stays there. Resolves to whether it is so. */
	turnOff(): Promise<boolean> {
		return this.#end(() => Promise.resolve(true));
	}

	/** Resolves to whether the server has confirmed it; only then is sync off. */
	leave(): Promise<boolean> {
		return this.#end(async (store) => (await this.#browser.eraseServer(store)).type === 'erased');
	}

	/** With this secret, and no other that another tab may take meanwhile. */
	#end(first: (store: ProgressStore) => Promise<boolean>): Promise<boolean> {
		return this.#sync.change(async (store) => {
			const secret = (await store.replica.state())?.secret;
			return secret !== undefined && (await first(store)) && (await store.endSync(secret)).ok;
		}, false);
	}

	#begin(from: Secret | null, to: Secret, erases = false): Promise<Taken> {
		const failed = { ok: false, reason: 'unavailable' } as const;
		return this.#sync.change<Taken>((store) => store.beginSync({ from, to, erases }), failed);
	}
}
