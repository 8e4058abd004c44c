import type { Handle } from '@sveltejs/kit';
import { localeFor } from '$lib/i18n/locales';

/** A page is written in its course's language, as far as the interface speaks it. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%carrel.lang%', localeFor(event.locals.lang === undefined ? [] : [event.locals.lang]))
	});
