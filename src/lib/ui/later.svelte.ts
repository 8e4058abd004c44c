import { onMount } from 'svelte';

/**
 * A component whose script comes after the page's own, and is asked for again with the network where it does not
 * come. Until then the page goes without: nothing that is read or answered may be in it (docs/decisions/0008).
 */
export function later<Component>(load: () => Promise<{ default: Component }>) {
	let component = $state.raw<Component | null>(null);
	onMount(() => {
		const ask = () => {
			load().then(
				(script) => (component = script.default),
				() => undefined
			);
		};
		ask();
		window.addEventListener('online', ask);
		return () => window.removeEventListener('online', ask);
	});
	return {
		get component() {
			return component;
		}
	};
}
