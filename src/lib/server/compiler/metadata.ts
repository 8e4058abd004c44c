import type { Deck, Meta } from './tree';
import { plainText } from './walk';

/** Of its metadata, else its first heading. May be empty. */
export function titleOf({ meta, slides }: Deck): string {
	return metaText(meta.title) || (slides.map(({ title }) => plainText(title).trim()).find(Boolean) ?? '');
}

export function authorsOf({ meta }: Deck): string[] {
	const { author } = meta;
	return (Array.isArray(author) ? author : [author]).map(metaText).filter(Boolean);
}

/** Decks of one course mostly name the same people, several in one string: each name once. */
export function distinctNames(authors: readonly string[]): string[] {
	// At commas and "and", but not inside brackets: an affiliation there belongs to the name before it.
	const names = authors.flatMap((author) => author.split(/(?:,\s*|\s+(?:and|et|&)\s+)(?![^(]*\))/));
	return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

/** Of a map (an author with an affiliation), its name. */
export function metaText(meta: Meta | undefined): string {
	if (typeof meta === 'string') return meta.trim();
	if (Array.isArray(meta)) return meta.map(metaText).filter(Boolean).join(', ');
	return typeof meta === 'object' ? metaText(meta.name) : '';
}
