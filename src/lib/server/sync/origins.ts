/** Browsers ask again after so many seconds; Chromium never waits longer. */
const maxAge = 7200;

/**
 * Which other sites' pages may read the answers (https://fetch.spec.whatwg.org/#cors-protocol). The token is in a
 * header that a page has to ask leave for, and there are no cookies: what is not allowed does not even come.
 */
export function crossOrigin(request: Request, origins: ReadonlySet<string>): Record<string, string> {
	const origin = request.headers.get('origin');
	if (origins.size === 0) return {};
	if (origin === null || !origins.has(origin)) return { vary: 'origin' };
	return {
		vary: 'origin',
		'access-control-allow-origin': origin,
		'access-control-expose-headers': 'retry-after'
	};
}

/** To an OPTIONS request, besides. */
export function preflight(request: Request, methods: readonly string[]): Record<string, string> {
	if (!request.headers.has('access-control-request-method')) return {};
	return {
		'access-control-allow-methods': methods.join(', '),
		'access-control-allow-headers': 'authorization, content-type',
		'access-control-max-age': String(maxAge)
	};
}
