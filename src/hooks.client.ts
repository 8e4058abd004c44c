import type { ClientInit } from '@sveltejs/kit';
import { fetchCatalogue } from '$lib/i18n/catalogues';
import { localeFor } from '$lib/i18n/locales';

/** A page comes to life in the language that it was built in. */
export const init: ClientInit = async () => {
	await fetchCatalogue(localeFor([document.documentElement.lang]));
};
