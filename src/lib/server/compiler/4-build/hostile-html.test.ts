import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftLibrary } from '../3-check/draft-course';
import { linksBetween } from '../3-check/links';
import { buildCourse } from './course';

/** Every HTML of a course of one deck. */
function pagesOf(text: string): string[] {
	const parts = [{ title: '', decks: [{ file: 'deck.md', text }] }];
	const source = { name: 'c', file: 'course.yaml', settings: {}, parts, answers: [] };
	const { courses } = draftLibrary([source]);
	const site = {
		base: '',
		links: linksBetween(courses),
		pictures: () => ({ ok: false, reason: 'missing' }) as const,
		highlight: () => null
	};
	return courses
		.flatMap((course) => buildCourse(site, course).parts)
		.flatMap(({ lessons }) => lessons.flatMap(({ slides }) => slides))
		.flatMap(({ titleHtml, blocks }) => [
			titleHtml,
			...blocks.flatMap((block) =>
				'html' in block
					? [block.html]
					: [block.question.prompt.html, ...block.question.options.map(({ html }) => html)]
			)
		]);
}

const tag = /<(\/?)([a-z][a-z0-9-]*)((?: [a-z-]+ ?="[^"<>]*")*)( ?\/)?>/g;
const attribute = / ([a-z-]+) ?="([^"]*)"/g;
const voids = /^(br|hr|wbr|img|col|mspace|mprescripts|none)$/;
const forbidden =
	/^(script|style|iframe|object|embed|base|meta|link|form|input|button|textarea|select|svg|template|kept-html)$/;

/** Every `<` begins a tag that stands for itself, tags are balanced, and nothing among them has power. */
function expectHarmless(html: string): void {
	const tags = [...html.matchAll(tag)];
	expect(html.match(/</g)?.length ?? 0, html).toBe(tags.length);
	const open: string[] = [];
	for (const [, closing, name = '', attributes = '', selfClosing] of tags) {
		expect(name).not.toMatch(forbidden);
		if (closing) expect(open.pop(), html).toBe(name);
		else if (!selfClosing && !voids.test(name)) open.push(name);
		for (const [, key = '', value = ''] of attributes.matchAll(attribute)) {
			expect(key).not.toMatch(/^(on|name$|srcdoc|srcset|formaction|ping|target|xlink)/);
			if (key === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:|tel:|\/courses\/)/i);
			if (key === 'src') expect(value).toMatch(/^\/media\//);
			if (key === 'data-src') expect(value).toMatch(/^https:\/\//);
			if (key === 'style') expect(value).not.toMatch(/url|image|expression|position|\\|@|:.*:.*:.*\(/i);
			if (key === 'id') expect(value).toMatch(/^in-/);
		}
	}
	expect(open, html).toEqual([]);
}

const nasty = [
	'<svg/onload=alert(1)>',
	'<svg><animate onbegin=alert(1) attributeName=x></svg>',
	'<ScRiPt>alert(1)</sCrIpT>',
	'<scr<script>ipt>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'<img src="x" `onerror="alert(1)">',
	'<img src="https://example.org/track.png">',
	'<a href="javascript:alert(1)">x</a>',
	'<a href=" &#x6A;avascript&colon;alert(1)">x</a>',
	'<a href="java\tscript:alert(1)">x</a>',
	'<a href="vbscript:x">x</a><a href="data:text/html,<script>alert(1)</script>">y</a>',
	'[x](javascript:alert(1)) [y](<data:text/html;base64,PHNjcmlwdD4=>) [z]( JAVASCRIPT:alert(1) )',
	'[x](https://example.org){onclick="alert(1)" style="background:url(//x/y)" id=location}',
	'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
	'<math href="javascript:alert(1)"><mi xlink:href="javascript:alert(1)">x</mi></math>',
	'<form action="https://example.org"><input name="attributes"><button formaction=x>go</button></form>',
	'<form id="location"><p id="cookie" name="body">clobber</p></form><a name="forms">x</a>',
	'<base href="https://example.org/"><meta http-equiv=refresh content="0;url=//example.org">',
	'<iframe srcdoc="<script>alert(1)</script>"></iframe><iframe src="javascript:alert(1)"></iframe>',
	'<iframe src="https://example.org/&quot;onload=&quot;x" title="&lt;b&gt;">fallback</iframe>',
	'<object data="x.swf"></object><embed src=x><applet code=x></applet>',
	'<p style="background:URL(https://example.org/x)">a</p><p style="color:red;position:fixed">b</p>',
	'<style>@import "//example.org/x.css";</style><link rel=stylesheet href=//example.org/x.css>',
	'<template><script>alert(1)</script></template><noscript><p title="</noscript><img src=x onerror=x>">',
	'</div></div></article></main></body></html>',
	'<!--><script>alert(1)</script>-->',
	'<![CDATA[<script>alert(1)</script>]]><?php echo 1 ?>',
	'<textarea></p><script>alert(1)</script></textarea><title><img src=x onerror=x></title>',
	'<kept-html place="0"><div></kept-html><p title=\'<kept-html place="0"></kept-html>\'>',
	'$\\text{<img src=x onerror=alert(1)>}\\href{javascript:alert(1)}{x}$',
	'`<script>` <b>*unclosed <i>',
	'```{=html}\n</section><script>alert(1)</script>\n```',
	'<table><tr><td><div onmouseover=alert(1)></table>',
	'::: {#location .x onclick="alert(1)" style="width:expression(alert(1))"}\n<b>in</b>\n:::'
];

test.each(nasty)('R5 has no power on a page: %s', (html) => {
	for (const page of pagesOf(`## A ${html.startsWith('`') ? '' : html}\n\n${html}\n\nAfter.`)) {
		expectHarmless(page);
	}
});

test('R5 an embedded page is a card that the interface may open', () => {
	const [, html] = pagesOf('## A\n\nSee <iframe src="https://me@films.example/1">none</iframe>');
	expect(html).toBe(
		'<p>See <span class="embed" data-src="https://me@films.example/1" data-title="films.example">' +
			'<a href="https://me@films.example/1" rel="noopener">films.example</a></span></p>'
	);
});

test('R5 nor has any mixture of these, cut anywhere', () => {
	const piece = fc
		.tuple(fc.constantFrom(...nasty), fc.nat(80))
		.map(([html, end]) => html.slice(0, html.length - (end % html.length)));
	const joints = fc.constantFrom('', ' ', '\n', '\n\n', '"', '>', '\n- ', '\n\n- Answer A: ', '\n\n## B ');
	const deck = fc.array(fc.tuple(piece, joints), { minLength: 1, maxLength: 8 });
	let tags = 0;
	fc.assert(
		fc.property(deck, (pieces) => {
			for (const html of pagesOf(`## A\n\n${pieces.flat().join('')}`)) {
				expectHarmless(html);
				tags += html.split('<').length - 1;
			}
		}),
		{ numRuns: 300 }
	);
	expect(tags).toBeGreaterThan(500);
});
