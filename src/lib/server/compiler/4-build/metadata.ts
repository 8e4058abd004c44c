import type { Deck, Meta } from '../tree';

export function authorsOf({ meta }: Deck): string[] {
	const { author } = meta;
	return (Array.isArray(author) ? author : [author]).map(metaText).filter(Boolean);
}

/** Of a map (an author with an affiliation), its name. */
export function metaText(meta: Meta | undefined): string {
	if (typeof meta === 'string') return meta.trim();
	if (Array.isArray(meta)) return meta.map(metaText).filter(Boolean).join(', ');
	return typeof meta === 'object' ? metaText(meta.name) : '';
}
