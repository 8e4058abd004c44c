import type { Messages } from '$lib/i18n/catalogues';

/** What a report is about, as far as the page knows. */
export interface About {
	course: string;
	lesson: string;
	/** Empty on an untitled slide. */
	slide: string;
	/** `null`: nothing is asked there. */
	question: string | null;
	/** The slide's own address. */
	url: string;
	/** Of the app, and what tells one wording of the slide from another. */
	version: string;
	print: string;
}

/** One line for each, in the words of the page. */
export function aboutLines(t: Messages['report'], about: About): string[] {
	return [
		t.about.course(about.course),
		t.about.lesson(about.lesson),
		...(about.slide ? [t.about.slide(about.slide)] : []),
		...(about.question !== null ? [t.about.question(about.question)] : []),
		about.url,
		t.about.version(about.version, about.print)
	];
}
