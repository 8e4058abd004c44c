import { createContext } from 'svelte';
import { OfflineCopies } from './offline-copies.svelte';
import { Preferences } from './preferences.svelte';
import { ProgressLog } from './progress-log.svelte';
/** The app on one page: made by the root layout, never shared between two requests of a server. */
export class Carrel {
	preferences;
	log;
	copies;
	/**
	 * @param base the site's base path with its slash, as the browser sees it
	 * @param pageLang of the course that the page shows, if any
	 */
	constructor(base, pageLang) {
		this.log = new ProgressLog(base);
		this.copies = new OfflineCopies(base);
		this.preferences = new Preferences(pageLang);
	}
}
export const [getCarrel, setCarrel] = createContext();
export const [getStudy, setStudy] = createContext();
