import type { Course } from '$lib/course/types';
import { lessonsOf, type CourseDraft } from '../3-check/draft';
import { authorsOf, distinctNames, metaText } from '../metadata';
import type { BlockOf, Deck } from '../tree';
import { plainText } from '../walk';
import { renderBlocks } from './blocks';
import { buildLesson } from './lesson';
import { pageOf, type Site } from './page';
import { renderFootnotes, renderRun } from './run';

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
		authors: settings.authors ?? distinctNames(lessons.flatMap(({ deck }) => authorsOf(deck))),
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
