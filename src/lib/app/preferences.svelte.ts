import { catalogues, fetchCatalogue, type Catalogues, type Present } from '$lib/i18n/catalogues';
import { isLocale, localeFor, type Locale } from '$lib/i18n/locales';
import { recall, remember } from './device-memory';

export type Theme = 'system' | 'light' | 'dark';

/**
 * What the learner chose, remembered on this device under keys that carry the base path. Until the page runs
 * in a browser, it speaks the language that it was built in.
 */
export class Preferences {
	readonly #pageLang: () => string | undefined;
	#base = '';
	#started = $state(false);
	#language = $state<Locale | null>(null);
	#theme = $state<Theme>('system');
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

	get theme(): Theme {
		return this.#theme;
	}

	/** In the browser, once. Follows what other tabs choose; returns the way to stop. */
	start(base: string): () => void {
		this.#base = base;
		this.#started = true;
		const follow = () => {
			const language = recall(this.#key('language'));
			const theme = recall(this.#key('theme'));
			this.#language = isLocale(language) ? language : null;
			this.#theme = theme === 'light' || theme === 'dark' ? theme : 'system';
			show(this.#theme);
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

	chooseTheme(theme: Theme): void {
		this.#theme = theme;
		remember(this.#key('theme'), theme === 'system' ? null : theme);
		show(theme);
	}

	#key(name: string): string {
		return `carrel:${this.#base}:${name}`;
	}
}

/** The page in this theme, and the browser's own frame with it; `static/theme.js` does the same before the first paint. */
function show(theme: Theme): void {
	if (theme === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		const scheme = meta.dataset.scheme ?? '';
		meta.media =
			theme === 'system' ? `(prefers-color-scheme: ${scheme})` : scheme === theme ? 'all' : 'not all';
	}
}
