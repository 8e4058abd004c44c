import { catalogues, fetchCatalogue, type Catalogues, type Present } from '$lib/i18n/catalogues';
import { isLocale, localeFor, type Locale } from '$lib/i18n/locales';
import { recall, remember } from './device-memory';

/**
 * The language of the interface, remembered on this device under a key that carries the base path. Until the page
 * runs in a browser, it speaks the language that it was built in.
 */
export class Preferences {
	readonly #pageLang: () => string | undefined;
	#base = '';
	#started = $state(false);
	#language = $state<Locale | null>(null);
	#catalogues = $state.raw<Catalogues>(catalogues());
	readonly #wanted = $derived.by((): Locale => {
		if (this.#language !== null) return this.#language;
		const lang = this.#pageLang();
		if (lang !== undefined) return localeFor([lang]);
		return this.#started ? localeFor(navigator.languages) : 'en';
	});

	/** @param pageLang of the course that the page shows, if any */
	constructor(pageLang: () => string | undefined) {
		this.#pageLang = pageLang;
	}

	/** Of the words that are shown. */
	get locale(): Locale {
		return this.#catalogues[this.#wanted] ? this.#wanted : 'en';
	}

	/** What there is of the words of the interface: in English, those of every page. */
	get t(): Present {
		return this.#catalogues[this.#wanted] ?? this.#catalogues.en;
	}

	/** `null`: as the course. */
	get language(): Locale | null {
		return this.#language;
	}

	/** In the browser, once. Follows what other tabs choose; returns the way to stop. */
	start(base: string): () => void {
		this.#base = base;
		this.#started = true;
		const follow = () => {
			const language = recall(this.#key('language'));
			this.#language = isLocale(language) ? language : null;
		};
		follow();
		window.addEventListener('storage', follow);
		return () => window.removeEventListener('storage', follow);
	}

	/** To be called again whenever another language is wanted: it is shown once its words are there. */
	async fetchWords(): Promise<void> {
		this.#catalogues = await fetchCatalogue(this.#wanted);
	}

	chooseLanguage(language: Locale | null): void {
		this.#language = language;
		remember(this.#key('language'), language);
	}

	#key(name: string): string {
		return `carrel:${this.#base}:${name}`;
	}
}
