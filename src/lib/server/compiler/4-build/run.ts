import { fillPlaceholders, placeholder, sanitise, type Rewrite } from '../raw-html';
import type { Block } from '../tree';
import { renderBlocks } from './blocks';
import { element } from '../html';
import type { Page } from './page';

/**
 * A run of blocks as HTML that may be put on a page as it is. Where an author wrote raw HTML, the whole run
 * is sanitised, ours with it: an element may be opened in one block and closed in another.
 */
export function renderRun(render: (page: Page) => string, page: Page): string {
	const ours = new Set<string>();
	const remember = <T extends string | null | undefined>(written: T): T => {
		if (written) ours.add(written);
		return written;
	};
	const kept: string[] = [];
	const run: Page = {
		...page,
		raw: false,
		link: (href) => remember(page.link(href)),
		pictureUrl: (name) => remember(page.pictureUrl(name)),
		claimId: (id) => remember(page.claimId(id)),
		keep: (html) => placeholder(kept.push(html) - 1),
		note: (name) => {
			const place = page.note(name);
			ours.add(place.id).add(place.url);
			return place;
		}
	};
	const html = render(run);
	page.heading = run.heading;
	if (!run.raw) return fillPlaceholders(html, kept);
	const rewrite: Rewrite = {
		link: (href) => (ours.has(href) ? href : page.link(href)),
		id: (id) => (ours.has(id) ? id : page.claimId(id)),
		loading: page.loading,
		picture: (src) => {
			if (ours.has(src)) return { src };
			const found = page.picture(src);
			return found.ok ? { ...found.picture, src: page.pictureUrl(found.picture.name) } : null;
		}
	};
	return sanitise(html, rewrite, kept);
}

/** The notes of a slide, after its last block. */
export function renderFootnotes({ footnotes, ...page }: Page): string {
	if (footnotes.length === 0) return '';
	const items = footnotes.map((blocks: Block[], index) => {
		const note = page.note(`note-${index + 1}`);
		const back = element('a', { class: 'footnote-back', href: page.note(`ref-${index + 1}`).url }, '↩\uFE0E');
		return element('li', { id: note.id }, `${renderBlocks(blocks, { ...page, footnotes: [] })} ${back}`);
	});
	return element('ol', { class: 'footnotes' }, items.join('\n'));
}
