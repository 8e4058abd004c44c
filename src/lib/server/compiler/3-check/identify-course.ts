import { lessonIds } from '$lib/course/ids';
import type { Diagnostic } from '../diagnostic';
import { identify, type Identity } from '../identity';
import { titleOf } from '../metadata';
import type { CourseSource } from '../source';
import type { Deck, DeckSlide } from '../tree';
import { isHidden } from './hidden';
import { relativePath, stem } from './paths';
import { askedInOrder, askedOn, type Asked } from './question/asked';
import type { NamedQuestion } from './question/draft';

export interface NamedCourse {
	identity: Identity;
	/** The lessons' ids. */
	lessons: Map<Deck, string>;
	questions: Map<DeckSlide, NamedQuestion>;
	diagnostics: Diagnostic[];
}

/** Finds the questions of a course, and tells by its lock which lesson and which question is which. */
export function identifyCourse(source: CourseSource, decks: readonly Deck[]): NamedCourse {
	const pathOf = (deck: Deck) => relativePath(source.file, deck.file);
	const names = lessonIds(decks.map(({ file }) => stem(file)));
	const lessons = decks.map((deck, place) => ({
		file: pathOf(deck),
		id: names[place] ?? stem(deck.file),
		title: titleOf(deck)
	}));
	const lock = source.lock?.ok ? source.lock.lock : { lessons: [], questions: [] };
	const identifyAll = (asked: Asked[]) =>
		identify(lock, { lessons, questions: asked.map(({ knownBy }) => knownBy) });
	const idsOf = (identity: Identity, { knownBy }: Asked) =>
		identity.questions.get(knownBy) ?? { id: '', options: [] };
	const entries = new Map(source.answers.toReversed().map((entry) => [entry.question, entry]));

	const slides = decks.flatMap((deck) =>
		deck.slides.filter((slide) => !isHidden(slide)).map((slide) => askedOn(slide, deck.file, pathOf(deck)))
	);
	const found = slides.flatMap(({ asked }) => asked ?? []);
	// Only its entry in a file says that a slide's plain list is to be put in order, and only its id finds that.
	const first = identifyAll(found);
	const asked = found.map((one) =>
		entries.get(idsOf(first, one).id)?.type?.trim() === 'order' ? askedInOrder(one) : one
	);
	const identity = asked.every((one, place) => one === found[place]) ? first : identifyAll(asked);

	const questions = asked.map((one): [DeckSlide, NamedQuestion] => {
		const { id, options } = idsOf(identity, one);
		const entry = entries.get(id);
		return [one.slide, { found: one.found, id, optionIds: options, ...(entry && { entry }) }];
	});
	return {
		identity,
		lessons: new Map(decks.map((deck) => [deck, identity.lessons.get(pathOf(deck)) ?? stem(deck.file)])),
		questions: new Map(questions),
		diagnostics: [...slides, ...asked].flatMap(({ diagnostics }) => diagnostics)
	};
}
