import type { Deck } from './tree';
import { inspectSlide, type InspectedSlide } from './inspect/slide';

export interface InspectedDeck {
	meta: Deck['meta'];
	slides: InspectedSlide[];
}

/** A deck as `carrel inspect` prints it: what pandoc's oracle says of a deck, slide by slide. */
export function inspect(deck: Deck, questions: ReadonlyMap<number, object> = new Map()): InspectedDeck {
	const slides = deck.slides.map((slide, index): InspectedSlide => {
		const question = questions.get(index);
		const inspected = inspectSlide(slide, index);
		return question ? { ...inspected, question } : inspected;
	});
	return { meta: deck.meta, slides };
}
