import { onMount } from 'svelte';

/** What comes with a script after the page's own (docs/decisions/0008). */
export class Later<Value> {
	readonly #load: () => Promise<Value>;
	#current = $state.raw<Value | null>(null);
	#loading: Promise<Value> | null = null;

	constructor(load: () => Promise<Value>) {
		this.#load = load;
	}

	/** `null` until it is there. */
	get current(): Value | null {
		return this.#current;
	}

	/** In the browser. Resolves to `null` where the script does not come: asked again, it may. */
	async ask(): Promise<Value | null> {
		try {
			this.#loading ??= this.#load();
			this.#current = await this.#loading;
		} catch {
			this.#loading = null;
		}
		return this.#current;
	}
}

/** A component that nothing that is read or answered waits for: the page goes without it until its script is there. */
export function later<Component>(load: () => Promise<{ default: Component }>) {
	const script = new Later(load);
	const ask = () => script.ask();
	onMount(() => {
		const askAgain = () => void ask();
		askAgain();
		// What could not be had without a network.
		window.addEventListener('online', askAgain);
		return () => window.removeEventListener('online', askAgain);
	});
	return {
		get component() {
			return script.current?.default ?? null;
		},
		/** What cannot go without it waits for it. */
		ask
	};
}
