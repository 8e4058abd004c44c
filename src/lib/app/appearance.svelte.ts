import { recall, remember } from './device-memory';

export type Theme = 'system' | 'light' | 'dark';

export const textSizes = ['small', 'normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/**
 * How the learner wants pages to look, remembered on this device under keys that carry the base path.
 * `static/appearance.js` has shown it before the first paint; this follows and makes changes.
 */
export class Appearance {
	readonly #base: string;
	#theme = $state<Theme>('system');
	#textSize = $state<TextSize>('normal');

	/** @param base the site's base path with its slash */
	constructor(base: string) {
		this.#base = base;
	}

	get theme(): Theme {
		return this.#theme;
	}

	get textSize(): TextSize {
		return this.#textSize;
	}

	/** In the browser. Follows what other tabs choose; returns the way to stop. */
	start(): () => void {
		const follow = () => {
			const [theme, size] = [recall(this.#key('theme')), recall(this.#key('text'))];
			this.#theme = theme === 'light' || theme === 'dark' ? theme : 'system';
			this.#textSize = textSizes.find((known) => known === size) ?? 'normal';
			this.#show();
		};
		follow();
		window.addEventListener('storage', follow);
		return () => window.removeEventListener('storage', follow);
	}

	chooseTheme(theme: Theme): void {
		this.#theme = theme;
		remember(this.#key('theme'), theme === 'system' ? null : theme);
		this.#show();
	}

	chooseTextSize(size: TextSize): void {
		this.#textSize = size;
		remember(this.#key('text'), size === 'normal' ? null : size);
		this.#show();
	}

	/** The page, and in the theme the browser's own frame, too. */
	#show(): void {
		const [theme, size] = [this.#theme, this.#textSize];
		const { dataset } = document.documentElement;
		if (theme === 'system') delete dataset.theme;
		else dataset.theme = theme;
		if (size === 'normal') delete dataset.text;
		else dataset.text = size;
		for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
			const scheme = meta.dataset.scheme ?? '';
			meta.media =
				theme === 'system' ? `(prefers-color-scheme: ${scheme})` : scheme === theme ? 'all' : 'not all';
		}
	}

	#key(name: string): string {
		return `carrel:${this.#base}:${name}`;
	}
}
