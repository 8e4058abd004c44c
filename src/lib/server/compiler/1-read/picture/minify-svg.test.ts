import { expect, test } from 'vitest';
import { minifySvg } from './minify-svg';

const minified = (svg: string) => new TextDecoder().decode(minifySvg(new TextEncoder().encode(svg)));

test('R7 what only an editor reads goes, and numbers become short', () => {
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" ' +
		'viewBox="0 0 20 20" inkscape:version="1"><metadata>me</metadata><path d="M 0.00001 0.1234567 L 10.1234 20"></path></svg>';
	expect(minified(svg)).toBe(
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M0 .123 10.123 20"/></svg>'
	);
});

test('R7 what tells its size, what it shows, and how it looks on a dark page stays', () => {
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg" width="40.5mm" viewBox="0 0 20 20" role="img" aria-labelledby="t">' +
		'<title id="t">A boat</title><desc>With a sail</desc>' +
		'<style>:root{color-scheme:light dark}.a{fill:light-dark(#000,#fff)}.b{fill:#000}' +
		'@media (prefers-color-scheme:dark){.b{fill:#fff}}</style>' +
		'<text class="a" xml:space="preserve" style="fill:black">  a &lt; b </text><g class="b"><circle r="5"/></g></svg>';
	expect(minified(svg)).toBe(svg);
});

test('R5 what was made harmless stays harmless', () => {
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg"><style>&lt;script>alert(1)&lt;/script></style>' +
		'<text title="&lt;script>">&lt;script>&#60;script></text></svg>';
	expect(minified(svg)).not.toContain('<script');
});

test('R7 a path that turns into another keeps its commands', () => {
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg"><path d="M 0 0 L 10 0 L 10 10 Z">' +
		'<animate attributeName="d" values="M 0 0 L 10 0 L 10 10 Z;M 0 0 L 5 0 L 5 5 Z"/></path></svg>';
	expect(minified(svg)).toBe(svg);
});

test('R7 what svgo cannot read stays as it is', () => {
	expect(minified('<svg><g></svg>')).toBe('<svg><g></svg>');
});
