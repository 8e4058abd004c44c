export type Locale = 'en' | 'fr';

/** Each under the name that its speakers know. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' };
export const locales: readonly Locale[] = ['en', 'fr'];

export function isLocale(value: unknown): value is Locale {
	return locales.some((locale) => locale === value);
}

/**
 * The language that serves best: the first that there is a catalogue for, else English.
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
