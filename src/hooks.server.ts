import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { fetchCatalogue } from '$lib/i18n/catalogues';
import { localeFor, locales } from '$lib/i18n/locales';

/** Pages are built in every language. */
export const init: ServerInit = async () => {
	await Promise.all(locales.map(fetchCatalogue));
};

/** A page is written in its course's language, as far as the interface speaks it. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%carrel.lang%', localeFor(event.locals.lang === undefined ? [] : [event.locals.lang]))
	});

/** Of what there is not, the log is not told: an address may hold what a log must not (W8). */
export const handleError: HandleServerError = ({ error, status, message }) => {
	if (status >= 500) console.error(error);
	return { message };
};
