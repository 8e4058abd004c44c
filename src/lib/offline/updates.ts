import { whenNoAttempt } from './no-attempt';
import type { PageMessage } from './messages';

/**
 * `fetching`: a newer build is brought in beside the one in force. `waiting`: it is there, whole and checked.
 * `failed`: what the server has is not whole; the one in force stays.
 */
export type UpdateState = 'current' | 'fetching' | 'waiting' | 'failed';

/** The builds of this site, as the browser brings them in. */
export class Updates {
	constructor(
		private readonly registration: ServiceWorkerRegistration,
		private readonly base: string,
		private readonly report: (state: UpdateState) => void
	) {
		this.#follow();
		registration.addEventListener('updatefound', () => this.#follow());
		// Page, script and data come from one build (O4). The first worker of all takes over pages of its own build,
		// perhaps while they load, and perhaps from the worker of a site above this one.
		const container = navigator.serviceWorker;
		const isOurs = container.controller?.scriptURL.startsWith(registration.scope);
		let own = isOurs ? container.controller : registration.active;
		container.addEventListener('controllerchange', () => {
			if (own && own !== container.controller) location.reload();
			own = container.controller;
		});
	}

	/** Resolves to whether the server could be asked. No request of the page's own. */
	async look(): Promise<boolean> {
		// A first visit: the page itself has just come from there.
		if (!this.registration.active) return true;
		try {
			await this.registration.update();
		} catch {
			return false;
		}
		this.#follow();
		return true;
	}

	/** O3: once no tab has an unanswered attempt open; `onHeld`: one has. Every tab then starts anew. */
	async switch(onHeld: () => void): Promise<void> {
		const message: PageMessage = { type: 'switch' };
		await whenNoAttempt(this.base, () => this.registration.waiting?.postMessage(message), onHeld);
	}

	#follow(): void {
		const { active, installing, waiting } = this.registration;
		if (!active) return;
		if (!installing) {
			this.report(waiting ? 'waiting' : 'current');
			return;
		}
		this.report('fetching');
		// Followed again and again, it is listened to once.
		installing.onstatechange = () => {
			if (installing.state === 'installed') this.report('waiting');
			if (installing.state === 'redundant') this.report(this.registration.waiting ? 'waiting' : 'failed');
		};
	}
}
