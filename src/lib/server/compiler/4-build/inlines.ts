import { safeStyle } from '../style';
import type { Attributes, Inline, InlineOf } from '../tree';
import { element, escape } from '../html';
import { image } from './image';
import { math, rawTex } from './math';
import type { Page } from './page';

const simple = {
	emphasis: 'em',
	strong: 'strong',
	underline: 'u',
	strikeout: 'del',
	superscript: 'sup',
	subscript: 'sub'
} as const;

export function renderInlines(inlines: readonly Inline[], page: Page): string {
	return inlines.map((inline) => renderInline(inline, page)).join('');
}

/** The attributes of an author's element that a page may carry. */
export function shared({ id, classes, pairs }: Attributes, page: Page): Record<string, string | undefined> {
	const written = new Map(pairs);
	return {
		id: id === '' ? undefined : page.claimId(id),
		class: classes.join(' ') || undefined,
		style: safeStyle(written.get('style') ?? '') || undefined,
		title: written.get('title'),
		lang: written.get('lang'),
		dir: written.get('dir')
	};
}

function renderInline(inline: Inline, page: Page): string {
	switch (inline.kind) {
		case 'text':
			return escape(inline.text);
		case 'space':
			return ' ';
		case 'softBreak':
			return '\n';
		case 'lineBreak':
			return '<br>\n';
		case 'smallCaps':
			return element('span', { class: 'small-caps' }, renderInlines(inline.inlines, page));
		case 'quoted': {
			const text = renderInlines(inline.inlines, page);
			return inline.quote === 'single' ? `‘${text}’` : `“${text}”`;
		}
		case 'cite':
			return renderInlines(inline.inlines, page);
		case 'span':
			return element('span', shared(inline.attributes, page), renderInlines(inline.inlines, page));
		case 'code':
			return element('code', shared(inline.attributes, page), escape(inline.text));
		case 'math':
			return math(inline.tex, inline.display, page);
		case 'raw':
			return raw(inline.format, inline.text, page);
		case 'link':
			return link(inline, page);
		case 'image':
			return image(inline, page);
		case 'note':
			return footnote(inline, page);
		default:
			return element(simple[inline.kind], {}, renderInlines(inline.inlines, page));
	}
}

/** Set as it is; `sanitise` sees the whole run of blocks that it stands in. */
export function raw(format: string, text: string, page: Page): string {
	if (format === 'tex') return rawTex(text, page);
	if (format !== 'html') return '';
	page.raw = true;
	return text;
}

function link(inline: InlineOf<'link'>, page: Page): string {
	const href = page.link(inline.href);
	const text = renderInlines(inline.inlines, page);
	const attributes = { ...shared(inline.attributes, page), title: inline.title || undefined };
	if (href === null) return element('span', { ...attributes, class: 'dead-link' }, text);
	return element('a', { ...attributes, href, rel: /^https?:/.test(href) && 'noopener' }, text);
}

function footnote({ blocks }: InlineOf<'note'>, page: Page): string {
	const number = page.footnotes.push(blocks);
	const { url } = page.note(`note-${number}`);
	const { id } = page.note(`ref-${number}`);
	return element('sup', { id, class: 'footnote-ref' }, element('a', { href: url }, String(number)));
}
