import type { Question } from '$lib/course/types';
import { contentPath, courseOf } from './1-read/find-courses';
import { readPictures } from './1-read/pictures';
import { readCourse } from './1-read/read-library';
import { readText } from './1-read/read-text';
import { remoteFolder, remotePictures } from './1-read/remote';
import { check } from './3-check/check';
import { concerns } from './3-check/concerns';
import { lessonsOf, textOf } from './3-check/draft';
import { draftLibrary } from './3-check/draft-course';
import { linksBetween } from './3-check/links';
import { picturesShown } from './3-check/pictures-shown';
import { buildLesson } from './4-build/lesson';
import { inReadingOrder, type Diagnostic } from './diagnostic';
import type { Deck } from './tree';

export interface CompiledDeck {
	/** To which the file of each diagnostic is relative. */
	folder: string;
	deck: Deck;
	/** By the place of their slides in the deck. */
	questions: Map<number, Question>;
	diagnostics: Diagnostic[];
}

/** One deck, as it is in its course: its questions have the ids that the build of `content` gives them. */
export async function compileDeck(path: string, content: string): Promise<CompiledDeck> {
	const own = courseOf(path, content);
	const folder = own.path;
	const file = contentPath(folder, path);
	const diagnostics: Diagnostic[] = [];
	const source = readCourse(folder, own, diagnostics);
	if (!source.parts.some(({ decks }) => decks.some((deck) => deck.file === file))) {
		const read = readText(path, file);
		diagnostics.push(...read.diagnostics);
		source.parts = [...source.parts, { title: '', decks: [{ file, text: read.text }] }];
	}
	const drafted = draftLibrary([source]);
	const course = drafted.courses.find(({ parts }) => parts.length > 0);
	const draft = course && lessonsOf(course).find(({ deck }) => deck.file === file);
	if (!course || !draft) throw new Error(`${path} was read and is not in its course.`);
	const links = linksBetween([course]);
	const shown = picturesShown(textOf(draft)).map(({ src }) => ({ file, src }));
	const pictures = await readPictures(folder, shown, remotePictures([remoteFolder(folder)]));
	const site = { base: '', links, pictures, highlight: () => null };
	const { slides } = buildLesson(site, course, draft);
	const questions = draft.slides.flatMap(({ slide }, place) =>
		(slides[place]?.blocks ?? []).flatMap((block) =>
			'question' in block ? [[draft.deck.slides.indexOf(slide), block.question] as const] : []
		)
	);
	const found = [...diagnostics, ...drafted.diagnostics, ...check({ course, links, pictures })];
	return {
		folder,
		deck: draft.deck,
		questions: new Map(questions),
		diagnostics: found.filter((one) => concerns(one, course, draft)).sort(inReadingOrder)
	};
}
