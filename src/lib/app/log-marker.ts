import { recall, remember } from './device-memory';

/**
 * Outside the database, the name that the log in it gives this device. Where the database bears another name, or
 * none, the browser has cleared the log that the marker stood for.
 */
export class LogMarker {
	readonly #base: () => string;
	#marked: string | null = null;

	/** @param base the site's base path with its slash */
	constructor(base: () => string) {
		this.#base = base;
	}

	/** @param device of the database that is there; `null`: it is empty */
	outlived(device: string | null): boolean {
		this.#marked = recall(this.#key);
		return this.#marked !== null && this.#marked !== device;
	}

	set(device: string | null): void {
		if (device === this.#marked) return;
		this.#marked = device;
		remember(this.#key, device);
	}

	get #key(): string {
		return `carrel:${this.#base()}:log`;
	}
}
