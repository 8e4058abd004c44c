import { distinct } from '$lib/course/ids';
import { print } from '$lib/course/print';
import type { Diagnostic } from '../diagnostic';
import { macrosIn } from '../tex';
import type { Block, Deck, DeckSlide } from '../tree';
import { blockText, eachNode, imagesOf } from '../walk';
import { visibleBlocks, type LessonDraft, type SlideDraft } from './draft';
import { isHidden } from './hidden';
import type { NamedCourse } from './identify-course';
import { stem } from './paths';
import { draftQuestion } from './question/draft-question';

export function draftLesson(
	deck: Deck,
	{ lessons, questions }: NamedCourse
): { lesson: LessonDraft; diagnostics: Diagnostic[] } {
	const id = lessons.get(deck) ?? stem(deck.file);
	const diagnostics: Diagnostic[] = [];
	const slideIds = distinct(deck.slides.map((slide) => slide.id || untitledId(slide)));
	const slides = deck.slides.flatMap((slide, place): SlideDraft[] => {
		if (isHidden(slide)) return [];
		const named = questions.get(slide);
		const drafted = named && draftQuestion(slide, deck.file, named);
		diagnostics.push(...(drafted?.diagnostics ?? []));
		const question = drafted?.question;
		const draft: SlideDraft = {
			id: slideIds[place] ?? slide.id,
			slide,
			before: withoutNotes(question ? question.introduction : slide.blocks),
			...(question && { question }),
			after: withoutNotes(question ? question.remainder : [])
		};
		return [draft];
	});
	return { lesson: { id, deck, slides, macros: macrosIn(deck.blocks), ...anchorsOf(slides) }, diagnostics };
}

/** An untitled slide has no identifier in pandoc; one from its content stays when slides move. */
function untitledId({ blocks }: DeckSlide): string {
	return `untitled-${print(blockText(blocks), ...imagesOf(blocks).map(({ src }) => src)).slice(0, 6)}`;
}

function withoutNotes(blocks: readonly Block[]): Block[] {
	return blocks
		.filter((block) => block.kind !== 'div' || !block.attributes.classes.includes('notes'))
		.map((block) => (block.kind === 'div' ? { ...block, blocks: withoutNotes(block.blocks) } : block));
}

function anchorsOf(slides: SlideDraft[]): Pick<LessonDraft, 'anchors' | 'idPrefix'> {
	let idPrefix = 'in-';
	while (slides.some(({ id }) => id.startsWith(idPrefix))) idPrefix = `in-${idPrefix}-`;
	const anchors = new Map(slides.map(({ id }) => [id, id]));
	for (const id of slides.flatMap((slide) => elementIds(visibleBlocks(slide)))) {
		if (!anchors.has(id)) anchors.set(id, idPrefix + id);
	}
	return { anchors, idPrefix };
}

function elementIds(blocks: Block[]): string[] {
	return eachNode(blocks).flatMap((node) => {
		if ('attributes' in node) return node.attributes.id ? [node.attributes.id] : [];
		if (node.kind !== 'raw') return [];
		return [...node.text.matchAll(/\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi)].flatMap(([, id]) => id ?? []);
	});
}
