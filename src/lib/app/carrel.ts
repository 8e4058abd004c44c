import { createContext } from 'svelte';
import { Install } from './install.svelte';
import { Network } from './network.svelte';
import { OfflineCopies } from './offline-copies.svelte';
import { Persistence } from './persistence.svelte';
import { Preferences } from './preferences.svelte';
import { ProgressLog } from './progress-log.svelte';
import { Reveals } from './reveals';
import type { Study } from './study.svelte';

/** The app on one page: made by the root layout, never shared between two requests of a server. */
export class Carrel {
	readonly preferences: Preferences;
	readonly persistence: Persistence;
	readonly log: ProgressLog;
	readonly reveals: Reveals;
	readonly copies: OfflineCopies;
	readonly network: Network;
	readonly install: Install;

	/**
	 * @param base the site's base path with its slash, as the browser sees it
	 * @param pageLang of the course that the page shows, if any
	 */
	constructor(base: () => string, pageLang: () => string | undefined) {
		this.persistence = new Persistence(base);
		this.log = new ProgressLog(base, () => void this.persistence.askOnce());
		this.reveals = new Reveals(base);
		this.copies = new OfflineCopies(base);
		this.network = new Network(() => this.copies.connect());
		this.install = new Install(base);
		this.preferences = new Preferences(pageLang);
	}
}

export const [getCarrel, setCarrel] = createContext<Carrel>();
export const [getStudy, setStudy] = createContext<Study>();
