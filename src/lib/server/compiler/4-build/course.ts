import { headingLevels } from '$lib/course/heading-levels';
import type { Course, Lesson } from '$lib/course/types';
import type { CourseDraft, LessonDraft } from '../3-check/draft';
import { lessonsOf } from '../3-check/draft';
import { stem } from '../3-check/draft-course';
import type { BlockOf, Deck, Meta } from '../tree';
import { plainText } from '../walk';
import { renderBlocks } from './blocks';
import { pageOf, type Site } from './page';
import { renderFootnotes, renderRun } from './run';
import { buildSlide } from './slide';

export function buildCourse(site: Site, draft: CourseDraft): Course {
	const { settings, name } = draft.source;
	const heading = draft.index?.blocks.find((block) => block.kind === 'heading');
	const title = settings.title ?? (draft.index && (metaText(draft.index.meta.title) || titleIn(heading)));
	const introduction = draft.index && buildIntroduction(site, draft, draft.index, heading);
	const { license, source, contact, objectives = [] } = settings;
	const lessons = lessonsOf(draft);
	return {
		id: draft.id,
		title: title || name,
		lang: settings.lang ?? (metaText(lessons[0]?.deck.meta.lang) || 'en'),
		authors: settings.authors ?? [...new Set(lessons.flatMap(({ deck }) => authorsOf(deck)))],
		...(license !== undefined && { license }),
		...(source !== undefined && { source }),
		...(contact !== undefined && { contact }),
		...(introduction && { introduction }),
		objectives,
		parts: draft.parts.map(({ lessons, ...part }) => ({
			...part,
			lessons: lessons.map((lesson) => buildLesson(site, draft, lesson))
		}))
	};
}

function buildLesson(site: Site, course: CourseDraft, draft: LessonDraft): Lesson {
	const { meta, file, slides } = draft.deck;
	const claimed = new Set<string>();
	const levelOf = headingLevels(
		slides.map(({ title, level }) => ({ title: plainText(title).trim(), level }))
	);
	const [subtitle, date] = [metaText(meta.subtitle), metaText(meta.date)];
	const first = slides.map(({ title }) => plainText(title).trim()).find(Boolean);
	return {
		id: draft.id,
		title: metaText(meta.title) || (first ?? stem(file)),
		...(subtitle && { subtitle }),
		authors: authorsOf(draft.deck),
		...(date && { date }),
		slides: draft.slides.map((slide) =>
			buildSlide(site, course, draft, slide, claimed, levelOf(slide.slide.level))
		)
	};
}

/** `index.md`, without the heading that is the course's title. */
function buildIntroduction(
	site: Site,
	course: CourseDraft,
	index: Deck,
	heading: BlockOf<'heading'> | undefined
): string {
	const blocks = index.blocks.filter((block) => block !== heading);
	const page = pageOf(site, course, null, null, new Set(), 1);
	return renderRun((run) => renderBlocks(blocks, run) + renderFootnotes(run), page);
}

function titleIn(heading: BlockOf<'heading'> | undefined): string {
	return heading ? plainText(heading.inlines).trim() : '';
}

function authorsOf({ meta }: Deck): string[] {
	const { author } = meta;
	return (Array.isArray(author) ? author : [author]).map(metaText).filter(Boolean);
}

/** Of a map (an author with an affiliation), its name. */
function metaText(meta: Meta | undefined): string {
	if (typeof meta === 'string') return meta.trim();
	if (Array.isArray(meta)) return meta.map(metaText).filter(Boolean).join(', ');
	return typeof meta === 'object' ? metaText(meta.name) : '';
}
