import { catalogues, isLocale, localeFor } from '$lib/i18n/locales';
/**
 * What the learner chose, remembered on this device under keys that carry the base path. Until the page runs
 * in a browser, it speaks the language that it was built in.
 */
export class Preferences {
	#pageLang;
	#base = '';
	#started = $state(false);
	#language = $state(null);
	#theme = $state('system');
	#locale = $derived.by(() => {
		if (this.#language !== null) return this.#language;
		const lang = this.#pageLang();
		if (lang !== undefined) return localeFor([lang]);
		return this.#started ? localeFor(navigator.languages) : 'en';
	});
	/** @param pageLang of the course that the page shows, if any */
	constructor(pageLang) {
		this.#pageLang = pageLang;
	}
	get locale() {
		return this.#locale;
	}
	/** Every word of the interface. */
	get t() {
		return catalogues[this.#locale];
	}
	/** `null`: as the course. */
	get language() {
		return this.#language;
	}
	get theme() {
		return this.#theme;
	}
	/** In the browser, once. */
	start(base) {
		this.#base = base;
		this.#started = true;
		const language = recall(this.#key('language'));
		const theme = recall(this.#key('theme'));
		if (isLocale(language)) this.#language = language;
		if (theme === 'light' || theme === 'dark') this.#theme = theme;
	}
	chooseLanguage(language) {
		this.#language = language;
		remember(this.#key('language'), language);
	}
	/** `static/theme.js` reads the same key before the first paint. */
	chooseTheme(theme) {
		this.#theme = theme;
		remember(this.#key('theme'), theme === 'system' ? null : theme);
		if (theme === 'system') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = theme;
	}
	#key(name) {
		return `carrel:${this.#base}:${name}`;
	}
}
// A browser may refuse storage altogether: then a choice lasts as long as the page.
function recall(key) {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}
function remember(key, value) {
	try {
		if (value === null) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		// As above.
	}
}
