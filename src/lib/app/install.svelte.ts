import { recall, remember } from './device-memory';
import { wayWithoutOffer, type InstallWay } from './install-way';

/** Chromium's own, in no DOM type. */
export interface Offer extends Event {
	prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** To the home screen: how, and whether the learner has been asked. */
export class Install {
	readonly #base: () => string;
	readonly #onInstalled: () => void;
	#offer = $state.raw<Offer | null>(null);
	#otherWay = $state<InstallWay>('none');
	#installed = $state(true);
	#answered = $state(true);

	/** @param base the site's base path with its slash */
	constructor(base: () => string, onInstalled: () => void) {
		this.#base = base;
		this.#onInstalled = onInstalled;
	}

	/** `null`: there is nothing to do, the app is installed, or this address allows it nowhere. */
	get way(): InstallWay | null {
		if (this.#installed) return null;
		return this.#offer ? 'prompt' : this.#otherWay;
	}

	/** To be mentioned once, where it is known how; a "no" is for good. */
	get hint(): InstallWay | null {
		const known = this.way !== 'menu' && this.way !== 'none';
		return known && !this.#answered ? this.way : null;
	}

	/** In the browser, once. */
	start(): void {
		const standalone =
			matchMedia('(display-mode: standalone)').matches ||
			// Safari's own, in no DOM type.
			(navigator as { standalone?: boolean }).standalone === true;
		this.#answered = recall(this.#key) !== null;
		this.#installed = standalone || !isSecureContext || recall(this.#key) === 'installed';
		this.#otherWay = wayWithoutOffer(navigator.userAgent, navigator.maxTouchPoints);
		window.addEventListener('appinstalled', () => {
			remember(this.#key, 'installed');
			this.#offer = null;
			this.#installed = true;
			this.#onInstalled();
		});
	}

	/** The browser offers to do it itself. */
	offered(offer: Offer): void {
		this.#offer = offer;
		this.#installed = false;
	}

	/** Each offer of the browser's serves once. */
	async ask(): Promise<void> {
		const offer = this.#offer;
		this.#offer = null;
		if ((await offer?.prompt())?.outcome === 'dismissed') this.decline();
	}

	decline(): void {
		this.#answered = true;
		if (recall(this.#key) === null) remember(this.#key, 'no');
	}

	get #key(): string {
		return `carrel:${this.#base()}:install`;
	}
}
