/**
 * Where this build's pages find the server that synchronises. JavaScript because svelte.config.js imports it, and Node
 * reads that file as it is.
 *
 * `PUBLIC_SYNC_URL` is the address of an app that `npm start` or `npm run build` serves elsewhere. Without it, a Node
 * server's pages ask the server itself (`''`), and a static site's ask nobody (`null`).
 *
 * @throws where it names no such address: the build ends with it
 * @returns {string | null} absolute, with its slash
 */
export function syncSite() {
	const given = process.env.PUBLIC_SYNC_URL;
	if (!given) return process.env.CARREL_TARGET === 'static' ? null : '';
	if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) {
		throw new Error(
			`PUBLIC_SYNC_URL: "${given}" is no address of an app, as https://sync.example.org is one.`
		);
	}
	return new URL(given.endsWith('/') ? given : `${given}/`).href;
}
