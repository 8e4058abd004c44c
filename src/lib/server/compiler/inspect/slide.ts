import type { DeckSlide } from '../tree';
import { plainText } from '../walk';
import { SlideFacts } from './facts';
import { inspectInlines } from './inlines';
import { inspectBlocks, isPause } from './blocks';
import { squash } from './squash';
import { textOf } from './texts';

/** One slide in the schema `pandoc-deck-oracle/1`. */
export interface InspectedSlide extends Omit<SlideFacts, 'count'> {
	index: number;
	kind: DeckSlide['kind'];
	level: number;
	id: string;
	title: string;
	classes: string[];
	attrs: Record<string, string>;
	parent: number | null;
	text: string;
	/** What the caller knows of a question on this slide. */
	question?: object;
}

export function inspectSlide(slide: DeckSlide, index: number): InspectedSlide {
	const facts = new SlideFacts();
	inspectInlines(slide.title, facts, {});
	inspectBlocks(slide.blocks, facts, {
		top: true,
		incremental: slide.attributes.classes.includes('incremental')
	});
	return {
		index,
		kind: slide.kind,
		level: slide.level,
		id: slide.id,
		title: squash(plainText(slide.title)),
		classes: slide.attributes.classes,
		attrs: Object.fromEntries(slide.attributes.pairs),
		parent: slide.parent,
		text: textOf(slide.blocks.filter((block) => !isPause(block))),
		...facts,
		notes: squash(facts.notes)
	};
}
