import { expect, test } from 'vitest';
import { sanitiseSvg } from './svg';

const clean = (svg: string) => new TextDecoder().decode(sanitiseSvg(new TextEncoder().encode(svg)));

test('R7 a drawing stays the drawing that it is', () => {
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>.a { fill: red }</style>' +
		'<defs><linearGradient id="g"></linearGradient></defs><use href="#g"></use><text>a &lt; b</text></svg>';
	expect(clean(svg)).toBe(svg);
});

test('R5 scripts, handlers and everything from elsewhere go', () => {
	const svg = clean(
		'<?xml version="1.0"?><svg onload="alert(1)"><script>alert(1)</script><a href="javascript:alert(1)"><path d="M0"/></a>' +
			'<image xlink:href="https://example.org/x.png"/><foreignObject><body onload="x"/></foreignObject></svg>'
	);
	expect(svg).toBe('<svg><a><path d="M0"></path></a><image></image></svg>');
});

test('R7 what it writes is well-formed XML: no attribute without a value', () => {
	expect(clean('<svg><g rdf:about="" id="a"></g></svg>')).toBe('<svg><g id="a"></g></svg>');
});

test("R7 an editor's own file in the drawing goes", () => {
	expect(clean('<svg content="&lt;mxfile/&gt;" id="a"><path content="b"/></svg>')).toBe(
		'<svg id="a"><path content="b"></path></svg>'
	);
});

test('R5 a link is a group, and no animation makes one of it again', () => {
	const animated = (name: string, of = 'set') =>
		`<a href="#here"><${of} attributeName="${name}" to="javascript:alert(1)"/><path fill="red"/></a>`;
	const drawn = '<svg><a><path fill="red"></path></a></svg>';
	expect(clean(`<svg>${animated('href')}</svg>`)).toBe(drawn);
	expect(clean(`<svg>${animated(' x:HREF', 'svg:animate')}</svg>`)).toBe(drawn);
	expect(clean(`<svg>${animated('onclick')}</svg>`)).toBe(drawn);
	expect(clean('<svg><animate attributeName="x" to="9"/></svg>')).toContain('attributeName="x"');
});

test.each([
	'@import "https://example.org/a.css"; .a { fill: red }',
	'@im&#112;ort "https://example.org/a.css"',
	'@im<b/>port "https://example.org/a.css"',
	'@\\69mport "https://example.org/a.css"',
	'<![CDATA[ @IMPORT "https://example.org/a.css" ]]>',
	'.a { fill: url( "https://example.org/a.svg#b") }',
	'.a { background: image-set("https://example.org/a.png" 1x) }'
])('R5 a style that loads something goes: %s', (style) => {
	expect(clean(`<svg><style>${style}</style><path/></svg>`)).toBe('<svg><path></path></svg>');
});

test('R5 an attribute that loads something goes', () => {
	const svg =
		'<svg><path fill="url(//example.org/a#b)" style="fill:u\\72l(a.svg#b)" stroke="url(#own)"/></svg>';
	expect(clean(svg)).toBe('<svg><path stroke="url(#own)"></path></svg>');
});

test('R5 what is text in a style stays text', () => {
	const svg = clean(
		'<svg><style>&lt;script&gt;alert(1)&lt;/script&gt; .a > .b { fill: url(#own) }</style></svg>'
	);
	expect(svg).toBe(
		'<svg><style>&lt;script&gt;alert(1)&lt;/script&gt; .a &gt; .b { fill: url(#own) }</style></svg>'
	);
	expect(clean('<svg><style><![CDATA[<script>alert(1)</script>]]></style></svg>')).not.toContain('<script');
});
