import { picturesIn } from '../raw-html';
import { eachBlock, eachInline, imagesOf } from '../walk';
import { visibleBlocks } from './draft';
/** Every picture that a student may see: in the text, in raw HTML, behind a slide. */
export function picturesShown(lesson) {
    return lesson.slides.flatMap((slide) => {
        const blocks = visibleBlocks(slide);
        const raw = [...eachBlock(blocks), ...eachInline(blocks)].flatMap((node) => node.kind === 'raw' && node.format === 'html'
            ? picturesIn(node.text).map((src) => ({ src, at: node.at }))
            : []);
        const background = backgroundOf(slide);
        return [...(background ? [{ src: background, at: slide.slide.at }] : []), ...imagesOf(blocks), ...raw];
    });
}
/** `background-image`, with or without the `data-` that pandoc would put before it. */
export function backgroundOf({ slide }) {
    const named = slide.attributes.pairs.find(([name]) => /^(data-)?background-image$/.test(name));
    return named?.[1].trim().replace(/^url\((['"]?)(.*)\1\)$/, '$2');
}
