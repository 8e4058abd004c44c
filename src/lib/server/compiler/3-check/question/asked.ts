import type { Diagnostic } from '../../diagnostic';
import type { FoundQuestion as KnownBy } from '../../identity';
import type { DeckSlide } from '../../tree';
import { plainText, writtenId } from '../../walk';
import type { FoundQuestion } from './draft';
import { findQuestion } from './find';

/** A question that is found, and not yet named. */
export interface Asked {
	slide: DeckSlide;
	file: string;
	found: FoundQuestion;
	diagnostics: Diagnostic[];
	knownBy: KnownBy;
}

/** `path`: the deck's, from the course's folder. */
export function askedOn(
	slide: DeckSlide,
	file: string,
	path: string
): { asked: Asked | null; diagnostics: Diagnostic[] } {
	const { found, diagnostics } = findQuestion(slide, file);
	if (!found) return { asked: null, diagnostics };
	const written = writtenId(slide.attributes);
	const knownBy: KnownBy = {
		file: path,
		line: slide.at.line,
		...(written && { written }),
		prompt: plainText(found.prompt).replace(/\s+/g, ' ').trim(),
		options: textsOf(found)
	};
	return { asked: { slide, file, found, diagnostics, knownBy }, diagnostics: [] };
}

/** The same, once `answers.yaml` has said that the slide's list is to be put in order. */
export function askedInOrder(asked: Asked): Asked {
	const { found, diagnostics } = findQuestion(asked.slide, asked.file, true);
	if (!found) return asked;
	return { ...asked, found, diagnostics, knownBy: { ...asked.knownBy, options: textsOf(found) } };
}

function textsOf({ options }: FoundQuestion): string[] {
	return options.map(({ text }) => text);
}
