/**
 * The address of the app whose server synchronises, with its slash; `''`: the one that the page comes from; `null`:
 * none, as on a static host. Set when the site is built, by vite.config.ts.
 */
declare const __SYNC_SITE__: string | null;

/** Whether this build knows of a server at all. */
export const hasServer = __SYNC_SITE__ !== null;

/** @param base the site's base path with its slash */
export function syncUrl(base: string): string {
	return new URL('api/sync', siteUrl(base)).href;
}

export function healthUrl(base: string): string {
	return new URL('api/health', siteUrl(base)).href;
}

function siteUrl(base: string): URL {
	return new URL(__SYNC_SITE__ || base, location.href);
}
