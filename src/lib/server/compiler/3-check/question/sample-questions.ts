import { parseDeck } from '../../2-parse';
import { draftQuestion } from './draft-question';

/** For tests: the questions of a deck that is written line by line. */
export function drafts(...lines: string[]) {
	const used = new Set<string>();
	const { slides } = parseDeck({ file: 'deck.md', text: lines.join('\n') }).deck;
	return slides.map((slide) => draftQuestion(slide, 'deck.md', 'deck', [], used));
}

export function question(...lines: string[]) {
	const [first] = drafts(...lines);
	if (!first?.question) throw new Error('no question');
	return { ...first.question, diagnostics: first.diagnostics.map(({ id }) => id) };
}

export const isQuestion = (...lines: string[]) => drafts(...lines)[0]?.question !== undefined;
export const abc = ['', '- Answer A: One', '- Answer B: Two', '- Answer C: Three'];
