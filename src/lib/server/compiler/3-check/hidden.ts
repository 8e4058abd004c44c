import type { DeckSlide } from '../tree';

/** reveal.js takes these slides out of the show. */
export function isHidden({ attributes }: DeckSlide): boolean {
	return attributes.pairs.some(([name, value]) => /^(data-)?visibility$/.test(name) && value === 'hidden');
}
