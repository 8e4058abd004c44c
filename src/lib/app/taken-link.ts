import { readLink, type Secret } from '$lib/sync/secret';

declare global {
	interface Window {
		/** What `static/take-link.js` took from the address, before anything could see it there. */
		takenLink?: string | undefined;
	}
}

/** Tells of the link that the page was opened by, and of each that is pasted into its address bar. Returns the way to stop. */
export function followLinks(onLink: (secret: Secret) => void): () => void {
	const take = () => {
		const secret = readLink(window.takenLink ?? location.hash);
		window.takenLink = undefined;
		if (/^#sync=/.test(location.hash)) {
			// Kit's own way refuses before its router has started.
			history.replaceState(history.state, '', location.pathname + location.search);
		}
		if (secret !== null) onLink(secret);
	};
	take();
	window.addEventListener('hashchange', take);
	return () => window.removeEventListener('hashchange', take);
}
