import type { Question, Slide } from '$lib/course/types';

/** The contents of a lesson: its sections in order, each with the slides under it. */
interface ContentsGroup {
	/** `null`: slides before the first section. */
	section: Slide | null;
	slides: Slide[];
}

export function contentsOf(slides: readonly Slide[]): ContentsGroup[] {
	const groups: ContentsGroup[] = [];
	for (const slide of slides) {
		if (slide.kind === 'section') groups.push({ section: slide, slides: [] });
		else {
			const group = groups.at(-1);
			if (group) group.slides.push(slide);
			else groups.push({ section: null, slides: [slide] });
		}
	}
	return groups;
}

export function questionOf(slide: Slide): Question | null {
	for (const block of slide.blocks) if ('question' in block) return block.question;
	return null;
}

/** What a slide is called in a list. Ten slides titled "Quiz" say nothing; what they ask does. */
export function labelOf(slide: Slide): string {
	return questionOf(slide)?.prompt.text ?? slide.title;
}
