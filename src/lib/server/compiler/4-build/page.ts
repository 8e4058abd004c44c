import type { CourseDraft, LessonDraft, SlideDraft } from '../3-check/draft';
import type { Links, Target } from '../3-check/links';
import type { FoundPicture, Pictures } from '../picture';
import type { Macros } from '../tex';
import type { Block } from '../tree';
import { plainText } from '../walk';
import type { Highlight } from './highlight';

/** What stays the same for all of a library. */
export interface Site {
	/** The base path, without a slash at its end. */
	base: string;
	links: Links;
	pictures: Pictures;
	highlight: Highlight;
}

/** What rendering needs to know of the place where the blocks stand, and what it collects there. */
export interface Page {
	/** Where a link leads; null: nowhere. */
	link: (href: string) => string | null;
	picture: (src: string) => FoundPicture;
	pictureUrl: (name: string) => string;
	/** Of pictures: those that a lesson opens with are asked for at once. */
	loading: 'eager' | 'lazy';
	highlight: Highlight;
	/** An author's id as it is on the page; undefined where another element has it already. */
	claimId: (id: string) => string | undefined;
	/** For a footnote of this slide: its id, and the URL that leads there from any page. */
	note: (name: string) => { id: string; url: string };
	/** Puts our own HTML where authors' is sanitised: what it returns stands for it until then. */
	keep: (html: string) => string;
	/** Of the deck's formulas. */
	macros: Macros;
	/** Names a formula or a table that scrolls, where it has no caption. */
	label: string;
	/** The level in HTML of the heading before: none is skipped. */
	heading: number;
	/** From a level in the deck to one on the page. */
	headingShift: number;
	/** Set after the slide's last block. */
	footnotes: Block[][];
	/** Raw HTML was written: the whole run must be sanitised. */
	raw: boolean;
}

export function pageOf(
	site: Site,
	course: CourseDraft,
	lesson: LessonDraft | null,
	slide: SlideDraft | null,
	claimed: Set<string>,
	heading: number
): Page {
	const prefix = lesson?.idPrefix ?? 'in-';
	const url = lesson ? lessonUrl(site, course, lesson) : courseUrl(site, course);
	return {
		link: (href) => urlOf(site, site.links(href, course, lesson)),
		picture: (src) => site.pictures(lesson?.deck.file ?? course.source.file, src),
		pictureUrl: (name) => `${site.base}/media/${name}`,
		loading: opensLesson(lesson, slide) ? 'eager' : 'lazy',
		highlight: site.highlight,
		claimId: (written) => {
			const id = prefix + written;
			if (claimed.has(id)) return undefined;
			claimed.add(id);
			return id;
		},
		note: (name) => {
			const id = `${prefix}${slide?.id ?? ''}-${name}`;
			return { id, url: `${url}#${encodeURIComponent(id)}` };
		},
		keep: (html) => html,
		macros: lesson?.macros ?? {},
		label: plainText(slide?.slide.title ?? []),
		heading,
		headingShift: slide ? heading - slide.slide.level : 0,
		footnotes: [],
		raw: false
	};
}

/** Two slides fill a large screen. */
function opensLesson(lesson: LessonDraft | null, slide: SlideDraft | null): boolean {
	return slide !== null && (lesson?.slides.slice(0, 2).includes(slide) ?? false);
}

export function lessonUrl(site: Site, course: CourseDraft, lesson: LessonDraft): string {
	return `${courseUrl(site, course)}${lesson.id}/`;
}

function courseUrl(site: Site, course: CourseDraft): string {
	return `${site.base}/courses/${course.id}/`;
}

function urlOf(site: Site, target: Target): string | null {
	switch (target.kind) {
		case 'web':
			return target.href;
		case 'course':
			return courseUrl(site, target.course);
		case 'lesson': {
			const url = lessonUrl(site, target.course, target.lesson);
			return target.anchor === undefined ? url : `${url}#${encodeURIComponent(target.anchor)}`;
		}
		case 'lost':
			// A slide that is gone still has its lesson.
			return target.lesson ? lessonUrl(site, target.course, target.lesson) : null;
		default:
			return null;
	}
}
