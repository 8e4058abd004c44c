import { sanitise } from '../raw-html';
import { renderBlocks } from './blocks';
import { element } from './escape';
/**
 * A run of blocks as HTML that may be put on a page as it is. Where an author wrote raw HTML, the whole run
 * is sanitised, ours with it: an element may be opened in one block and closed in another.
 */
export function renderRun(render, page) {
    const ours = new Set();
    const remember = (written) => {
        if (written)
            ours.add(written);
        return written;
    };
    const run = {
        ...page,
        raw: false,
        link: (href) => remember(page.link(href)),
        pictureUrl: (name) => remember(page.pictureUrl(name)),
        claimId: (id) => remember(page.claimId(id)),
        note: (name) => {
            const place = page.note(name);
            ours.add(place.id).add(place.url);
            return place;
        }
    };
    const html = render(run);
    page.heading = run.heading;
    if (!run.raw)
        return html;
    return sanitise(html, {
        link: (href) => (ours.has(href) ? href : page.link(href)),
        id: (id) => (ours.has(id) ? id : page.claimId(id)),
        picture: (src) => {
            if (ours.has(src))
                return { src };
            const found = page.picture(src);
            return found.ok ? { ...found.picture, src: page.pictureUrl(found.picture.name) } : null;
        }
    });
}
/** The notes of a slide, after its last block. */
export function renderFootnotes({ footnotes, ...page }) {
    if (footnotes.length === 0)
        return '';
    const items = footnotes.map((blocks, index) => {
        const note = page.note(`note-${index + 1}`);
        const back = element('a', { class: 'footnote-back', href: page.note(`ref-${index + 1}`).url }, '↩\uFE0E');
        return element('li', { id: note.id }, `${renderBlocks(blocks, { ...page, footnotes: [] })} ${back}`);
    });
    return element('ol', { class: 'footnotes' }, items.join('\n'));
}
