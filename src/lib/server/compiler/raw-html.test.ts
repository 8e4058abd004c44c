import { describe, expect, test } from 'vitest';
import { picturesIn, refusedIn, sanitise, type Rewrite } from './raw-html';

const rewrite: Rewrite = {
	link: (href) => (/^javascript:/i.test(href) ? null : href),
	id: (id) => `in-${id}`,
	picture: (src) => (src === 'there.png' ? { src: '/media/1.png', width: 4, height: 3 } : null),
	loading: 'lazy'
};
const clean = (html: string) => sanitise(html, rewrite);

describe('R5 raw HTML is content, not power', () => {
	test.each([
		['<script>alert(1)</script>after', 'after'],
		['<p onclick="alert(1)">text</p>', '<p>text</p>'],
		['<style>body { display: none }</style>', ''],
		['<form action="https://example.org"><input name="a">text</form>', 'text'],
		['<a href="javascript:alert(1)">text</a>', '<a>text</a>'],
		['<a href="JaVaScript&#58;alert(1)">text</a>', '<a>text</a>'],
		['<object data="x"></object><embed src="x">', ''],
		['<svg><script>alert(1)</script></svg>', ''],
		['<div style="position:fixed;color:red">text</div>', '<div style="color:red">text</div>'],
		['<meta http-equiv="refresh" content="0;url=https://example.org"><base href="//x">', '']
	])('R5 %s', (html, expected) => expect(clean(html)).toBe(expected));

	test('what is only text and form stays as it is', () => {
		const html = '<table><tr><td colspan="2">H<sub>2</sub>O &amp; more</td></tr></table>';
		expect(clean(html)).toBe(html);
		expect(refusedIn(html)).toEqual([]);
	});

	test('an element left open is closed', () => expect(clean('<div><b>text')).toBe('<div><b>text</b></div>'));

	test('what scrolls keeps its place in the order of the keyboard, and nothing comes before its turn', () => {
		expect(clean('<pre tabindex="0">a</pre>')).toBe('<pre tabindex="0">a</pre>');
		expect(clean('<p tabindex="5">a</p>')).toBe('<p>a</p>');
	});

	test('I6 a name is an id', () => expect(clean('<a name="x">text</a>')).toBe('<a id="in-x">text</a>'));

	test('I6 an id becomes one that no slide has', () => {
		expect(clean('<p id="quiz">text</p>')).toBe('<p id="in-quiz">text</p>');
	});

	test('R10 a picture is the one that is served; one that is not there leaves its text', () => {
		expect(picturesIn('<p><img src="there.png" alt="A"></p>')).toEqual([{ src: 'there.png', alt: 'A' }]);
		expect(clean('<img src="there.png" alt="A">')).toContain('src="/media/1.png"');
		expect(clean('<img src="gone.png" alt="A <b>">')).toBe(
			'<span class="missing-picture">A &lt;b&gt;</span>'
		);
	});

	test('R11 a picture on the network is a link to it', () => {
		expect(clean('<img src="https://example.org/x.png" alt="A <b>">')).toBe(
			'<span class="remote-picture"><a href="https://example.org/x.png" rel="noopener">A &lt;b&gt;</a></span>'
		);
	});

	test('R5 an embedded page is a card with a link to it, over https only', () => {
		expect(clean('<iframe src="https://example.org/v?a=1" title="A film"></iframe>')).toBe(
			'<span class="embed" data-src="https://example.org/v?a=1" data-title="A film">' +
				'<a href="https://example.org/v?a=1" rel="noopener">A film</a></span>'
		);
		expect(clean('<iframe src="https://example.org/v"></iframe>')).toContain('>example.org</a>');
		expect(clean('<iframe src="http://example.org/v"></iframe>')).not.toContain('example.org');
	});
});

test('R3 what is taken away is named', () => {
	expect(refusedIn('<p onclick="x"><script>1</script></p>').map(({ name }) => name)).toEqual([
		'onclick="…"',
		'<script>'
	]);
	expect(refusedIn('<iframe src="https://example.org/"></iframe>')).toEqual([
		{ name: 'https://example.org/', embedded: true }
	]);
});
