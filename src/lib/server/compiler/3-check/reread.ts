import { lessonsOf, type CourseDraft, type LessonDraft, type SlideDraft } from './draft';
import { stem } from './paths';

/** `reread="slide-id lesson#slide-id"`, each part with the slide that it names; a deck's stem does, too. */
export function rereadSlides(
	course: CourseDraft,
	lesson: LessonDraft,
	reread: string | undefined
): { written: string; lesson?: LessonDraft; slide?: SlideDraft }[] {
	const parts = reread?.trim().split(/\s+/).filter(Boolean) ?? [];
	return parts.map((written) => {
		const [slideId = '', name] = written.split('#').reverse();
		const named = name
			? lessonsOf(course).find(({ id, deck }) => id === name || stem(deck.file) === name)
			: lesson;
		const slide = named?.slides.find(({ id }) => id === slideId);
		return named && slide ? { written, lesson: named, slide } : { written };
	});
}
