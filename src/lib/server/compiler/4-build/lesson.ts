import { headingLevels } from '$lib/course/heading-levels';
import type { Lesson } from '$lib/course/types';
import type { CourseDraft, LessonDraft } from '../3-check/draft';
import { stem } from '../3-check/paths';
import { authorsOf, metaText, titleOf } from '../metadata';
import { plainText } from '../walk';
import type { Site } from './page';
import { buildSlide } from './slide';

export function buildLesson(site: Site, course: CourseDraft, draft: LessonDraft): Lesson {
	const { meta, file, slides } = draft.deck;
	const claimed = new Set<string>();
	const levelOf = headingLevels(
		slides.map(({ title, level }) => ({ title: plainText(title).trim(), level }))
	);
	const [subtitle, date] = [metaText(meta.subtitle), metaText(meta.date)];
	return {
		id: draft.id,
		title: titleOf(draft.deck) || stem(file),
		...(subtitle && { subtitle }),
		authors: authorsOf(draft.deck),
		...(date && { date }),
		slides: draft.slides.map((slide) =>
			buildSlide(site, course, draft, slide, claimed, levelOf(slide.slide.level))
		)
	};
}
