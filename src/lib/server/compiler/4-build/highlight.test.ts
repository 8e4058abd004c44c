import dark from 'shiki/themes/github-dark-high-contrast.mjs';
import light from 'shiki/themes/github-light-high-contrast.mjs';
import { expect, test } from 'vitest';
import { highlighter } from './highlight';

test('the two themes that are read as one colour the same scopes', () => {
	const scopes = ({ tokenColors = [] }: typeof light) =>
		tokenColors.map(({ scope, settings }) => [scope, settings.fontStyle, settings.foreground !== undefined]);
	expect(scopes(light).length).toBeGreaterThan(10);
	expect(scopes(light)).toEqual(scopes(dark));
});

test('code has its colours for both schemes, and none where it is nothing in particular', async () => {
	const highlight = await highlighter(['python']);
	expect(highlight('x = "<a>"', 'python')).toBe(
		'x <span style="color:light-dark(#a0111f, #ff9492)">=</span>' +
			' <span style="color:light-dark(#032563, #addcff)">&quot;&lt;a&gt;&quot;</span>'
	);
	expect(highlight('x', 'no-such-language')).toBeNull();
});
