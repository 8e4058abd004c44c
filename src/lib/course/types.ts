/**
 * What a course is, as the browser gets it. The compiler makes these (docs/spec.md, "The course model");
 * every `html` here has been sanitised at build and may be put on a page as it is.
 */

/** The part of a course that stands on its own: everything but the slides. */
export interface CourseHead {
	/** `a-z0-9-`, unique in the library: the `<course>` of the URL. */
	id: string;
	title: string;
	/** BCP 47. */
	lang: string;
	authors: string[];
	license?: string;
	/** Where the course comes from: a URL. */
	source?: string;
	/** An e-mail address or an issue tracker's URL, for reports of mistakes. */
	contact?: string;
	/** The text of the course page, from `index.md`. */
	introduction?: string;
	objectives: Objective[];
}

export interface Course extends CourseHead {
	parts: Part[];
}

export interface Objective {
	id: string;
	text: string;
}

export interface Part {
	/** Empty where the course names no parts. */
	title: string;
	/** Planned, as the programme says. */
	hours?: number;
	lessons: Lesson[];
}

export interface Lesson {
	/** `a-z0-9-`, unique in its course: the `<lesson>` of the URL. */
	id: string;
	title: string;
	subtitle?: string;
	authors: string[];
	/** As the author wrote it: free text, not always a date. */
	date?: string;
	slides: Slide[];
}

/**
 * `section`: a heading above the slide level, which opens a group of slides.
 * `untitled`: begun by a rule, or by text before the first heading.
 */
export type SlideKind = 'section' | 'slide' | 'untitled';

export interface Slide {
	/** The fragment of its URL; unique in its lesson. */
	id: string;
	kind: SlideKind;
	/** Of its heading, 1 to 6. */
	level: number;
	/** Plain text; empty on an untitled slide. */
	title: string;
	/** The title with its inline markup. */
	titleHtml: string;
	classes: string[];
	/** The heading's other attributes, as written. */
	attributes: Record<string, string>;
	background?: Background;
	blocks: Block[];
	/** Equal prints: the same slide, whatever its id or place (see `print.ts`). */
	print: string;
}

export interface Background {
	/** CSS colour. */
	color?: string;
	/** Relative to the site's base, as every picture's URL. */
	image?: string;
	/** 0 to 1. */
	opacity?: number;
	/** The text colour that the author chose to go with it. */
	text?: 'light' | 'dark';
}

export type Block = { html: string } | { question: Question };

export const questionTypes = ['single', 'multiple', 'boolean', 'number', 'text', 'order', 'open'] as const;
export type QuestionType = (typeof questionTypes)[number];

export interface Question {
	/** Unique in its course; every answer ever given hangs on it. */
	id: string;
	type: QuestionType;
	prompt: Rich;
	/** In the author's order. Empty for number, text and open. A boolean has `true` and `false`. */
	options: Option[];
	/** `null`: the author gave no key; it is asked all the same. */
	answer: Answer | null;
	/** HTML. */
	explanation?: string;
	/** HTML. */
	hint?: string;
	/** The live poll that the deck's QR code leads to. */
	poll?: Poll;
	/** An objective's id. */
	objective?: string;
	/** The slides that hold the answer. */
	reread: SlideLink[];
	/** The author wants the options in this order at every attempt. */
	pin: boolean;
	print: string;
}

/** The same words twice: to show, and to keep in a learner's log or read aloud. */
export interface Rich {
	html: string;
	text: string;
}

export interface Option extends Rich {
	/** Made from its text, never from letter or place (see `ids.ts`). */
	id: string;
	/** `A`, `B` …, as the author wrote it. */
	label: string;
	/** HTML. */
	feedback?: string;
}

export type Answer =
	/** The right options, in the author's order (`order`: in the right order). */
	| { options: string[] }
	/** Right within `value ± tolerance`. */
	| { value: number; tolerance: number; unit?: string }
	/** Any of these texts. */
	| { accepted: string[] };

export interface Poll {
	url: string;
	/** The poll's join code. Not the answer. */
	key?: string;
}

export interface SlideLink {
	lesson: string;
	slide: string;
	title: string;
}

/** The course without its words: what progress is measured against. */
export interface Outline {
	course: string;
	lessons: OutlineLesson[];
}

/** A file of its own beside its lesson's page, so that an edit of a slide alters nothing of another lesson. */
export interface OutlineLesson {
	id: string;
	slides: { id: string; title: string; print: string }[];
	questions: OutlineQuestion[];
}

/** What it takes to name it in a list and to grade a stored response anew. */
export interface OutlineQuestion {
	id: string;
	/** The slide that it stands on. */
	slide: string;
	type: QuestionType;
	/** Plain text. */
	prompt: string;
	print: string;
	options: string[];
	answer: Answer | null;
	objective?: string;
}
