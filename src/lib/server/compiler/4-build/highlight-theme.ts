import type { ThemeRegistrationRaw } from 'shiki';
import dark from 'shiki/themes/github-dark-high-contrast.mjs';
import light from 'shiki/themes/github-light-high-contrast.mjs';

type Rules = NonNullable<ThemeRegistrationRaw['tokenColors']>;

/** Scopes and their colours. */
const rulesOf = ({ tokenColors = [] }: ThemeRegistrationRaw): Rules => tokenColors;

const inBoth = (color: string, inDark: string): string => `light-dark(${color}, ${inDark})`;

/** The colour of code that is nothing in particular. */
export const plain = inBoth(
	light.colors?.['editor.foreground'] ?? 'black',
	dark.colors?.['editor.foreground'] ?? 'white'
);

/**
 * GitHub's light and dark theme in one, so that code is read once for both: their rules name the same scopes in the
 * same order.
 */
export const theme = {
	name: 'both-schemes',
	fg: plain,
	bg: 'transparent',
	settings: rulesOf(light).map((rule, place) => {
		const { foreground } = rule.settings;
		const inDark = rulesOf(dark)[place]?.settings.foreground;
		return foreground && inDark
			? { ...rule, settings: { ...rule.settings, foreground: inBoth(foreground, inDark) } }
			: rule;
	})
};
