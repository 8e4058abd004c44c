import { picturesIn } from '../raw-html';
import type { Position } from '../tree';
import { eachNode } from '../walk';
import type { SlideDraft, Text } from './draft';

export interface ShownPicture {
	src: string;
	at: Position;
}

/** Every picture that a student may see: in the text, in raw HTML, behind a slide. */
export function picturesShown({ lesson, blocks }: Text): ShownPicture[] {
	const nodes = eachNode(blocks);
	const raw = nodes.flatMap((node) =>
		node.kind === 'raw' && node.format === 'html'
			? picturesIn(node.text).map(({ src }) => ({ src, at: node.at }))
			: []
	);
	const behind = (lesson?.slides ?? []).flatMap((slide) => {
		const src = backgroundOf(slide);
		return src ? [{ src, at: slide.slide.at }] : [];
	});
	return [...behind, ...nodes.filter((node) => node.kind === 'image'), ...raw];
}

/** `background-image`, with or without the `data-` that pandoc would put before it. */
export function backgroundOf({ slide }: SlideDraft): string | undefined {
	const named = slide.attributes.pairs.find(([name]) => /^(data-)?background-image$/.test(name));
	return named?.[1].trim().replace(/^url\((['"]?)(.*)\1\)$/, '$2');
}
