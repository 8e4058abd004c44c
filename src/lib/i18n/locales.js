import { en } from './en';
import { fr } from './fr';
export const catalogues = { en, fr };
export const locales = ['en', 'fr'];
export function isLocale(value) {
    return locales.some((locale) => locale === value);
}
/**
 * The catalogue that serves best: of the first language that there is one for, else English.
 *
 * @param languages BCP 47, the preferred first
 */
export function localeFor(languages) {
    for (const language of languages) {
        const primary = language.toLowerCase().split('-')[0];
        if (isLocale(primary))
            return primary;
    }
    return 'en';
}
