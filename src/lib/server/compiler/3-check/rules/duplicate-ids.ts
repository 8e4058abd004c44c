import { diagnose, type Diagnostic } from '../../diagnostic';
import type { Position } from '../../tree';
import { eachBlock, writtenId } from '../../walk';
import type { Check } from '../check';
import { lessonsOf, questionsOf } from '../draft';

/** An id is unique in its deck, a question's in its course: answers hang on it. */
export const duplicateIds: Check = ({ course }) => {
	const inDecks = lessonsOf(course).flatMap(({ deck }) => {
		const places = deck.slides.flatMap((slide) => [
			{ id: writtenId(slide.attributes), at: slide.at },
			...eachBlock(slide.blocks).flatMap((block) =>
				'attributes' in block ? [{ id: writtenId(block.attributes), at: block.at }] : []
			)
		]);
		return repeated(places.map((place) => ({ ...place, file: deck.file })));
	});
	const questions = questionsOf(course).map(({ lesson, slide: { slide } }) => ({
		id: writtenId(slide.attributes),
		at: slide.at,
		file: lesson.deck.file
	}));
	const known = new Set(inDecks.map(({ file, line }) => `${file}:${line}`));
	return [...inDecks, ...repeated(questions).filter(({ file, line }) => !known.has(`${file}:${line}`))];
};

function repeated(places: { id: string; file: string; at: Position }[]): Diagnostic[] {
	const first = new Map<string, { file: string; at: Position }>();
	return places.flatMap(({ id, file, at }) => {
		if (id === '') return [];
		const before = first.get(id);
		if (!before) {
			first.set(id, { file, at });
			return [];
		}
		const message = `The id "${id}" is already taken in ${before.file}, line ${before.at.line}: give this one another.`;
		return [diagnose('duplicate-id', file, at, message)];
	});
}
