/**
 * Leaves nothing of the site's offline copies: its caches, and the worker that would fill them again.
 *
 * @param base the path that the site is served at, with the slash at its end
 */
export async function eraseCopies(base: string): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const scope = new URL(base, location.href).href;
	await (await navigator.serviceWorker.getRegistration(base))?.unregister();
	const names = (await caches.keys()).filter(
		(name) => name.startsWith('carrel ') && name.endsWith(` ${scope}`)
	);
	await Promise.all(names.map((name) => caches.delete(name)));
}
