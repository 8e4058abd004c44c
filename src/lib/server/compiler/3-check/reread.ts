import { lessonIds } from '$lib/course/ids';
import { lessonsOf, type CourseDraft, type LessonDraft, type SlideDraft } from './draft';
import { stem } from './paths';

/** `reread="slide-id lesson#slide-id"`, each part with the slide that it names. */
export function rereadSlides(
	course: CourseDraft,
	lesson: LessonDraft,
	reread: string | undefined
): { written: string; lesson?: LessonDraft; slide?: SlideDraft }[] {
	const lessons = lessonsOf(course);
	const parts = reread?.trim().split(/\s+/).filter(Boolean) ?? [];
	return parts.map((written) => {
		const [slideId = '', name] = written.split('#').reverse();
		const named = name ? lessonNamed(name, lessons) : lesson;
		const slide = named?.slides.find(({ id }) => id === slideId);
		return named && slide ? { written, lesson: named, slide } : { written };
	});
}

/** By its id or its file's; a lesson keeps its locked id when its file is renamed, and answers to the new name, too. */
function lessonNamed(name: string, lessons: readonly LessonDraft[]): LessonDraft | undefined {
	const stems = lessons.map(({ deck }) => stem(deck.file));
	const places = [lessons.map(({ id }) => id), stems, lessonIds(stems)].map((names) => names.indexOf(name));
	return lessons[places.find((place) => place >= 0) ?? -1];
}
