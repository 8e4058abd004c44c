import { diagnose, type Diagnostic } from '../../diagnostic';
import type { Block, BlockOf } from '../../tree';
import { plainText } from '../../walk';
import type { Check } from '../check';
import { lessonsOf } from '../draft';

/** More than these are no accident. */
const few = 2;

/**
 * Pandoc's slides are at the least level whose heading has text right below it. One stray block under a
 * section's heading makes one slide of each section, and sub-headings of what were slides.
 */
export const slideLevel: Check = ({ course }) =>
	lessonsOf(course).flatMap(({ deck: { file, blocks, slideLevel: level } }): Diagnostic[] => {
		const opened = openedBy(blocks);
		const strays = opened.filter(({ heading }) => heading.level === level);
		const slides = opened.filter(({ heading }) => heading.level === level + 1);
		const least = strays.length === 1 ? 2 : strays.length * 2 + 1;
		if (strays.length > few || slides.length < least) return [];
		return strays.map(({ heading, block }) => {
			const title = plainText(heading.inlines).trim();
			const marks = '#'.repeat(level);
			const message = `This stands right under "${marks} ${title}", so pandoc takes each "${marks}" for one slide with all that follows: give it a "${marks}#" heading of its own.`;
			return diagnose('slide-level-flip', file, block.at, message);
		});
	});

/** Headings with the block right below, where that is neither a heading nor a rule. */
function openedBy(blocks: readonly Block[]): { heading: BlockOf<'heading'>; block: Block }[] {
	return blocks.flatMap((heading, place) => {
		if (heading.kind === 'div') return openedBy(heading.blocks);
		const block = blocks[place + 1];
		if (heading.kind !== 'heading' || !block || block.kind === 'heading' || block.kind === 'rule') return [];
		return [{ heading, block }];
	});
}
