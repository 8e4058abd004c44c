import { en, type Messages } from './en';
import { fr } from './fr';

export type { Messages };
export type Locale = 'en' | 'fr';

export const catalogues: Readonly<Record<Locale, Messages>> = { en, fr };
export const locales: readonly Locale[] = ['en', 'fr'];

export function isLocale(value: unknown): value is Locale {
	return locales.some((locale) => locale === value);
}

/**
 * The catalogue that serves best: of the first language that there is one for, else English.
 *
 * @param languages BCP 47, the preferred first
 */
export function localeFor(languages: readonly string[]): Locale {
	for (const language of languages) {
		const primary = language.toLowerCase().split('-')[0];
		if (isLocale(primary)) return primary;
	}
	return 'en';
}
