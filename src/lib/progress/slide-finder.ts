import type { Outline } from '$lib/course/types';
import type { SlideRef } from './events';
import { slideKey } from './slide-key';

export interface FoundSlide {
	lesson: string;
	slide: string;
}

/**
 * Finds the slide that a reference means in the course as it is now: by print, so that a slide that moved
 * is found; else by id and title, so that one whose text was edited is. Of several equal prints the one
 * with the reference's lesson and id wins, then one in its lesson. `null`: no longer in the course.
 */
export function slideFinder(outline: Outline): (ref: SlideRef) => FoundSlide | null {
	const byPrint = new Map<string, FoundSlide[]>();
	const titles = new Map<string, string>();
	for (const lesson of outline.lessons) {
		for (const slide of lesson.slides) {
			const twins = byPrint.get(slide.print) ?? [];
			byPrint.set(slide.print, [...twins, { lesson: lesson.id, slide: slide.id }]);
			titles.set(slideKey(lesson.id, slide.id), slide.title);
		}
	}
	return (ref) => {
		const twins = byPrint.get(ref.print) ?? [];
		const same =
			twins.find(({ lesson, slide }) => lesson === ref.lesson && slide === ref.slide) ??
			twins.find(({ lesson }) => lesson === ref.lesson) ??
			twins[0];
		if (same) return same;
		const edited = titles.get(slideKey(ref.lesson, ref.slide)) === ref.title;
		return edited ? { lesson: ref.lesson, slide: ref.slide } : null;
	};
}
