import type { Inline, InlineOf } from '../tree';
import { plainText } from '../walk';
import type { SlideFacts } from './facts';
import { squash } from './squash';
import { textOf } from './texts';

export interface InlinePlace {
	figure?: boolean;
	inAlt?: boolean;
}

/** Notes what stands in a text: links, images, code, math, raw text, footnotes. */
export function inspectInlines(inlines: readonly Inline[], facts: SlideFacts, place: InlinePlace): void {
	for (const inline of inlines) inspectInline(inline, facts, place);
}

function inspectInline(inline: Inline, facts: SlideFacts, place: InlinePlace): void {
	switch (inline.kind) {
		case 'image':
			inspectImage(inline, facts, place);
			break;
		case 'link':
			inspectLink(inline, facts, place);
			break;
		case 'code':
			facts.inlineCode.push(inline.text);
			break;
		case 'math':
			facts.math.push({ display: inline.display, tex: inline.tex });
			break;
		case 'raw':
			facts.rawHtml.push({ block: false, format: inline.format, text: inline.text });
			break;
		case 'note':
			facts.footnotes.push(textOf(inline.blocks));
			break;
		case 'span':
			if (inline.attributes.classes.includes('fragment')) facts.fragments++;
			inspectInlines(inline.inlines, facts, place);
			break;
		default:
			if ('inlines' in inline) inspectInlines(inline.inlines, facts, place);
	}
}

function inspectImage(
	{ attributes, alt, src, title }: InlineOf<'image'>,
	facts: SlideFacts,
	place: InlinePlace
): void {
	const { width = null, height = null, ...attrs } = Object.fromEntries(attributes.pairs);
	const { classes } = attributes;
	const figure = place.figure ?? false;
	facts.images.push({ src, alt: squash(plainText(alt)), title, width, height, classes, attrs, figure });
	inspectInlines(alt, facts, { ...place, inAlt: true });
}

function inspectLink(
	{ attributes, inlines, href, title }: InlineOf<'link'>,
	facts: SlideFacts,
	place: InlinePlace
): void {
	const { classes } = attributes;
	facts.links.push({
		href,
		text: squash(plainText(inlines)),
		title,
		...(classes.length > 0 && { classes }),
		...(place.inAlt && { inAlt: true as const })
	});
	inspectInlines(inlines, facts, place);
}
