import sanitizeHtml from 'sanitize-html';
import { absentPicture } from './absent-picture';
import { element, escape } from './html';
import { safeStyle } from './style';

/** Raw HTML is content, not power: this is all of it that reaches a page. */
const allowedTags = (
	'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup ' +
	'time u var wbr address article aside blockquote center dd details div dl dt figcaption figure font h1 h2 ' +
	'h3 h4 h5 h6 hr li ol p pre section summary ul caption col colgroup table tbody td tfoot th thead tr'
).split(' ');

const allowedAttributes = {
	'*': 'class id style title lang dir role tabindex aria-label aria-hidden'.split(' '),
	a: ['href', 'rel', 'hreflang'],
	img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
	ol: ['start', 'type', 'reversed'],
	li: ['value'],
	td: ['colspan', 'rowspan', 'headers', 'align'],
	th: ['colspan', 'rowspan', 'headers', 'scope', 'align'],
	col: ['span'],
	details: ['open'],
	time: ['datetime']
};

/** It survives sanitising as an element only: in an attribute, `<` is escaped. */
const kept = 'kept-html';

export interface Rewrite {
	/** The `src` of a picture that is served, and its size; null where there is none. */
	picture: (src: string) => { src: string; width?: number; height?: number } | null;
	/** The address that a link really leads to; null: nowhere. */
	link: (href: string) => string | null;
	/** An author's id, as it is on the page. */
	id: (id: string) => string | undefined;
	/** Of pictures. */
	loading: 'eager' | 'lazy';
}

/**
 * One whole run of a slide: authors open an element in one paragraph and close it in another. `pieces` is
 * HTML of ours, which takes the place of its placeholders.
 */
export function sanitise(
	html: string,
	{ picture, link, id, loading }: Rewrite,
	pieces: readonly string[] = []
): string {
	const filling = [...pieces];
	const keep = (ours: string) => ({ tagName: kept, attribs: { place: String(filling.push(ours) - 1) } });
	const clean = sanitizeHtml(html, {
		allowedTags: [...allowedTags, kept],
		allowedAttributes: { ...allowedAttributes, [kept]: ['place'] },
		allowedSchemes: ['http', 'https', 'mailto', 'tel'],
		nestingLimit: 200,
		parseStyleAttributes: false,
		transformTags: {
			'*': (tagName, { style = '', id: written = '', tabindex, ...rest }) => {
				const [name, dress] = [written && id(written), safeStyle(style)];
				const order = tabindex === '0' || tabindex === '-1';
				const attribs = {
					...rest,
					...(order && { tabindex }),
					...(name && { id: name }),
					...(dress && { style: dress })
				};
				return { tagName, attribs };
			},
			[kept]: (tagName, { place }) => ({ tagName, attribs: { place: String(Number(place)) } }),
			iframe: (_, { src = '', title = '' }) => keep(isSecure(src) ? card(src, title) : ''),
			a: (tagName, { href, name, ...written }) => {
				const rest = name && !written.id ? { ...written, id: name } : written;
				const to = href === undefined ? null : link(href);
				const outside = to !== null && /^https?:/.test(to);
				return {
					tagName,
					attribs: { ...rest, ...(to !== null && { href: to }), ...(outside && { rel: 'noopener' }) }
				};
			},
			img: (tagName, { src = '', alt = '', ...rest }) => {
				const shown = picture(src);
				if (!shown) return keep(absentPicture(src, alt, link));
				const size = { width: String(shown.width), height: String(shown.height), ...rest };
				return { tagName, attribs: { ...size, src: shown.src, alt, loading, decoding: 'async' } };
			}
		},
		// Between the tags of an iframe stands what browsers without iframes would show.
		textFilter: (text, tagName) => (tagName === 'iframe' ? '' : text)
	});
	return fillPlaceholders(clean, filling);
}

/** Stands for HTML of ours while an author's around it is sanitised. */
export function placeholder(place: number): string {
	return `<${kept} place="${place}"></${kept}>`;
}

export function fillPlaceholders(html: string, pieces: readonly string[]): string {
	const written = new RegExp(`<${kept} place="(\\w+)">(?:</${kept}>)?|</${kept}>`, 'g');
	return html.replace(written, (_, place: string | undefined) => pieces[Number(place)] ?? '');
}

/** What `sanitise` takes away from an author's raw HTML, by name. */
export function refusedIn(html: string): { name: string; embedded: boolean }[] {
	const refused: { name: string; embedded: boolean }[] = [];
	sanitizeHtml(html, {
		allowedTags: false,
		allowedAttributes: false,
		allowVulnerableTags: true,
		parseStyleAttributes: false,
		onOpenTag: (tag, attributes) => {
			const src = attributes.src ?? '';
			if (tag === 'iframe' && isSecure(src)) refused.push({ name: src, embedded: true });
			else if (!allowedTags.includes(tag)) refused.push({ name: `<${tag}>`, embedded: false });
			for (const [name, value] of Object.entries(attributes)) {
				const scripted = /^\s*(javascript|vbscript|data):/i.test(value) && name === 'href';
				if (name.startsWith('on') || scripted) refused.push({ name: `${name}="…"`, embedded: false });
			}
		}
	});
	return refused;
}

/** The pictures of raw HTML; `alt` is null where nothing is said for those who cannot see. */
export function picturesIn(html: string): { src: string; alt: string | null }[] {
	const pictures: { src: string; alt: string | null }[] = [];
	sanitizeHtml(html, {
		allowedTags: ['img'],
		onOpenTag: (tag, { src, alt }) => {
			if (tag === 'img' && src) pictures.push({ src, alt: alt ?? null });
		}
	});
	return pictures;
}

/**
 * An embedded page is on the network: a link to it, which the interface may turn into a frame on request. A
 * `<span>`, since an iframe may stand in a paragraph.
 */
function card(src: string, title: string): string {
	const host = /^https:\/\/(?:[^/?#\\]*@)?([^/?#:\\]+)/i.exec(src)?.[1] ?? src;
	const name = title.trim() || host;
	const link = element('a', { href: src, rel: 'noopener' }, escape(name));
	return element('span', { class: 'embed', 'data-src': src, 'data-title': name }, link);
}

function isSecure(src: string): boolean {
	return /^https:\/\//i.test(src);
}
