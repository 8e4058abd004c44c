import type { OfflineClient } from '$lib/offline/client';

/** Whether the site's server can be reached: the browser knows only whether there is some network. */
export class Network {
	readonly #connect: () => Promise<OfflineClient | null>;
	/** The browser's word. */
	connected = $state(true);
	#answers = $state(true);

	constructor(connect: () => Promise<OfflineClient | null>) {
		this.#connect = connect;
	}

	get online(): boolean {
		return this.connected && this.#answers;
	}

	/** Where no worker can be had, the browser's word is all there is. */
	async ask(): Promise<void> {
		const client = await this.#connect();
		if (client) this.#answers = await client.updates.look();
	}
}
