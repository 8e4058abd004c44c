import type { Inline } from '../../tree';
import { trim } from './join';
import type { LexemeOf, Tail } from './lexeme';
import type { Nesting } from './nesting';
import { spanOf } from './span';

/** A link, an image, a span, a footnote or a citation: what follows the closing bracket has said which. */
export function bracket(nesting: Nesting, open: LexemeOf<'open'>): Inline[] | null {
	const end = open.close;
	if (end === undefined || end >= nesting.end || nesting.tooDeep) return null;
	const close = nesting.peek(end - nesting.at);
	if (close?.kind !== 'close') return null;
	const isLink = open.opens === 'bracket' && close.tail.kind === 'target';
	if (isLink && nesting.inLink) return null;
	const { tail } = close;
	// Without a bibliography pandoc shows a citation as it is written.
	if (tail.kind === 'cite') return [{ kind: 'cite', inlines: nesting.literal(end + 1 - nesting.at) }];
	const { inLink } = nesting;
	nesting.at++;
	nesting.inLink = isLink || inLink;
	const inlines = nesting.within(end);
	nesting.inLink = inLink;
	nesting.at = end + 1;
	return [bracketed(nesting, open, tail, trim(inlines))];
}

function bracketed(
	{ context }: Nesting,
	{ opens, at }: LexemeOf<'open'>,
	tail: Exclude<Tail, { kind: 'cite' }>,
	inlines: Inline[]
): Inline {
	switch (tail.kind) {
		case 'span':
			return spanOf(tail.attributes, inlines);
		case 'note':
			return { kind: 'note', blocks: [{ kind: 'paragraph', inlines, at }] };
		case 'target': {
			const { href, title, attributes, heading } = tail;
			if (opens === 'image') return { kind: 'image', attributes, alt: inlines, src: href, title, at };
			const link: Inline = { kind: 'link', attributes, inlines, href, title, at };
			if (heading !== undefined) context.deck.headingLinks.push({ link, heading });
			return link;
		}
	}
}
