import type { Diagnostic } from '../diagnostic';
import type { CourseDraft, LessonDraft } from './draft';

/** Of the parts, which one deck alone says nothing about. */
const ofOtherDecks = ['missing-deck', 'deck-in-no-part', 'deck-in-two-parts'];

/** Whether the author of one deck should read this: of the deck, its answers, or what its whole course has. */
export function concerns({ id, file, line }: Diagnostic, course: CourseDraft, { deck, slides }: LessonDraft) {
	if (file === deck.file) return true;
	if (file === course.source.file) return !ofOtherDecks.includes(id);
	if (id === 'broken-lock-file') return true;
	if (!course.source.answers.some((entry) => entry.file === file) && id !== 'broken-answers-file')
		return false;
	const entry = course.source.answers.find((one) => one.file === file && one.at.line === line);
	return !entry || slides.some(({ question }) => question?.id === entry.question);
}
