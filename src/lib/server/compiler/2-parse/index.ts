import type { Deck } from '../tree';
import type { Diagnostic } from '../diagnostic';

export interface ParsedDeck {
	deck: Deck;
	diagnostics: Diagnostic[];
}
