import { appWords } from './en/app';
import type { Messages } from './en';
import type { Locale } from './locales';

export type { Messages };

/** English comes in areas, each with the components that speak of it: only this is there from the start. */
export type Present = Pick<Messages, 'locale' | 'app'> & Partial<Messages>;

/** Another language comes whole when it is wanted, and then stays. */
export type Catalogues = Readonly<{ en: Present } & { [L in Exclude<Locale, 'en'>]?: Messages }>;

const fetches: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<Messages>>> = {
	fr: async () => (await import('./fr')).fr
};
let present: Catalogues = { en: { locale: 'en', app: appWords } };

/** Those that are there. */
export function catalogues(): Catalogues {
	return present;
}

/** Resolves to those that are there then: without this one, where it cannot be had. */
export async function fetchCatalogue(locale: Locale): Promise<Catalogues> {
	if (locale !== 'en' && !present[locale]) {
		try {
			const messages = await fetches[locale]();
			present = { ...present, [locale]: messages };
		} catch {
			// No network, and not kept: the page goes on in English.
		}
	}
	return present;
}
