import { Install } from './install.svelte';
import { OfflineCopies } from './offline-copies.svelte';
import { Persistence } from './persistence.svelte';
import type { ProgressLog } from './progress-log.svelte';
import { SyncSecret } from './sync-secret';
import { browserSurroundings } from './sync-surroundings';
import { Sync } from './sync.svelte';

/** What this browser keeps of the site, promises to keep, offers, and shares with the learner's other devices. */
export class Device {
	readonly copies: OfflineCopies;
	readonly persistence: Persistence;
	readonly install: Install;
	readonly sync: Sync;
	readonly syncSecret: SyncSecret;

	/** @param base the site's base path with its slash, as the browser sees it */
	constructor(base: () => string, log: ProgressLog) {
		this.copies = new OfflineCopies(base);
		this.persistence = new Persistence(base);
		const surroundings = browserSurroundings(base);
		this.sync = new Sync(log, surroundings);
		this.syncSecret = new SyncSecret(this.sync, surroundings);
		this.install = new Install(base, () => void this.persistence.ask());
	}

	/** In the browser, once. */
	start(): void {
		void this.copies.connect();
		void this.persistence.look();
		this.install.start();
	}
}
