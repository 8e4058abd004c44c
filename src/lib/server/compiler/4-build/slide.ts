import { print } from '$lib/course/print';
import type { Background, Block, Slide } from '$lib/course/types';
import type { CourseDraft, LessonDraft, SlideDraft } from '../3-check/draft';
import { backgroundOf } from '../3-check/pictures-shown';
import { safeStyle, styleProperty } from '../style';
import { blockText, imagesOf, plainText } from '../walk';
import { renderBlocks } from './blocks';
import { renderInlines } from './inlines';
import { pageOf, type Page, type Site } from './page';
import { buildQuestion } from './question';
import { renderFootnotes, renderRun } from './run';

export function buildSlide(
	site: Site,
	course: CourseDraft,
	lesson: LessonDraft,
	draft: SlideDraft,
	claimed: Set<string>,
	heading: number
): Slide {
	const { id, slide, question } = draft;
	const page = pageOf(site, course, lesson, draft, claimed, heading);
	const title = plainText(slide.title).trim();
	const background = buildBackground(draft, page);
	const titleHtml = renderRun((run) => renderInlines(slide.title, run), page);
	const before = renderRun((run) => renderBlocks(draft.before, run), page);
	const asked = question && buildQuestion(course, lesson, question, page);
	const after = renderRun((run) => {
		const last = renderBlocks(draft.after, run);
		return last + renderFootnotes(run);
	}, page);
	const blocks: Block[] = [
		...(before ? [{ html: before }] : []),
		...(asked ? [{ question: asked }] : []),
		...(after ? [{ html: after }] : [])
	];
	return {
		id,
		kind: slide.kind,
		level: slide.level,
		title,
		titleHtml,
		classes: slide.attributes.classes,
		attributes: Object.fromEntries(slide.attributes.pairs),
		...(background && { background }),
		blocks,
		print: slidePrint(draft, title)
	};
}

/** Pictures count: many slides are one picture under a common title. */
function slidePrint({ before, question, after }: SlideDraft, title: string): string {
	const pictures = imagesOf([...before, ...after]).map(({ src }) => src);
	const texts = [blockText(before), blockText(after)];
	const asked = question ? [plainText(question.prompt), ...question.options.map(({ text }) => text)] : [];
	return print(title, ...texts, ...asked, ...pictures);
}

function buildBackground(draft: SlideDraft, page: Page): Background | undefined {
	const written = new Map(
		draft.slide.attributes.pairs.map(([name, value]) => [name.replace(/^data-/, ''), value])
	);
	const src = backgroundOf(draft);
	const found = src === undefined ? null : page.picture(src);
	const color = written.get('background-color')?.trim();
	const opacity = Number(written.get('background-opacity') ?? NaN);
	const ground = {
		...(color && safeStyle(`color:${color}`) && { color }),
		...(found?.ok && { image: `media/${found.picture.name}` })
	};
	if (Object.keys(ground).length === 0) return undefined;
	const text = textColor(styleProperty(written.get('style'), 'color'));
	return { ...ground, ...(opacity >= 0 && opacity <= 1 && { opacity }), ...(text && { text }) };
}

/** The author's colour, as light or dark: the exact one may not be readable on a page. */
function textColor(color: string | undefined): 'light' | 'dark' | undefined {
	if (color === undefined) return undefined;
	const light =
		/^(white|snow|ivory|yellow|light\w*|#f\w{2}|#[c-f]\w[c-f]\w[c-f]\w|rgb\((2[0-5]\d[, ]*){3}\))$/i;
	if (light.test(color)) return 'light';
	return /^(black|navy|dark\w*|#0\w{2}|#[0-3]\w[0-3]\w[0-3]\w)$/i.test(color) ? 'dark' : undefined;
}
