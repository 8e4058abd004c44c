import { version } from '$app/environment';
import { addressOf, liveApi } from '$lib/server/sync/live';
import type { RequestHandler } from './$types';

/** POST, DELETE and OPTIONS; every other method is refused in the same form. */
export const fallback: RequestHandler = ({ request, getClientAddress }) =>
	liveApi(version).sync(request, addressOf(getClientAddress));
