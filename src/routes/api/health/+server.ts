import { version } from '$app/environment';
import { addressOf, liveApi } from '$lib/server/sync/live';
import type { RequestHandler } from './$types';

/** GET, HEAD and OPTIONS; every other method is refused in the same form. */
export const fallback: RequestHandler = ({ request, getClientAddress }) =>
	liveApi(version).health(request, addressOf(getClientAddress));
