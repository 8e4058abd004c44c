import { createContext } from 'svelte';
import { holdAttempt } from '$lib/offline/attempts';
import { Later } from '$lib/ui/later.svelte';
import type { Device } from './device';
import { Network } from './network.svelte';
import { Preferences } from './preferences.svelte';
import { ProgressLog } from './progress-log.svelte';
import { Reveals } from './reveals';
import type { Study } from './study.svelte';

/** The app on one page: made by the root layout, never shared between two requests of a server. */
export class Carrel {
	readonly preferences: Preferences;
	readonly log: ProgressLog;
	readonly reveals: Reveals;
	readonly network: Network;
	readonly device: Later<Device>;
	/** No update interrupts what is being answered on this page, until the returned way to stop is taken. */
	readonly holdUpdate: () => () => void;

	/**
	 * @param base the site's base path with its slash, as the browser sees it
	 * @param pageLang of the course that the page shows, if any
	 */
	constructor(base: () => string, pageLang: () => string | undefined) {
		this.device = new Later(async () => {
			const { Device } = await import('./device');
			const device = new Device(base, this.log);
			device.start();
			return device;
		});
		this.log = new ProgressLog(base, () => {
			void this.device.ask().then((device) => device?.persistence.askOnce());
		});
		this.reveals = new Reveals(base);
		this.network = new Network(async () => (await this.device.ask())?.copies.connect() ?? null);
		this.holdUpdate = () => holdAttempt(base());
		this.preferences = new Preferences(pageLang);
	}
}

export const [getCarrel, setCarrel] = createContext<Carrel>();
export const [getStudy, setStudy] = createContext<Study>();
