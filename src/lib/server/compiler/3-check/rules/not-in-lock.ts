import { diagnose } from '../../diagnostic';
import { lockFileName } from '../../identity';
import type { Check } from '../check';
import { lessonsOf, questionsOf } from '../draft';

const cure = 'run "carrel ids", so that it keeps this id through every edit.';

/** A course without a lock wants none: there, ids are those of files and texts. */
export const notInLock: Check = ({ course }) => {
	const { changes, source } = course;
	if (!source.lock?.ok) return [];
	const [lessons, questions] = [new Set(changes.lessons.added), new Set(changes.questions.added)];
	const former = new Map(changes.questions.renamed.map(({ from, to }) => [to, from]));
	return [
		...lessonsOf(course).flatMap(({ id, deck: { file } }) => {
			const message = `The lesson "${id}" is not in ${lockFileName}: ${cure}`;
			return lessons.has(id) ? [diagnose('not-in-lock', file, { line: 1, column: 1 }, message)] : [];
		}),
		...questionsOf(course).flatMap(({ lesson, slide: { slide }, question: { id } }) => {
			const from = former.get(id);
			if (from === undefined && !questions.has(id)) return [];
			const message =
				from === undefined
					? `The question "${id}" is not in ${lockFileName}: ${cure}`
					: `${lockFileName} has this question as "${from}", and answers hang on that: write {#${from}}, or "carrel ids" makes it a new one, "${id}".`;
			return [diagnose('not-in-lock', lesson.deck.file, slide.at, message)];
		})
	];
};
