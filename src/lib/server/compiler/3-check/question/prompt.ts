import type { Block, BlockOf } from '../../tree';
import { isBlank, plainText } from '../../walk';

/** The prompt: the last paragraph before the list; without a list, before the picture or the end. */
export function aroundPrompt(blocks: Block[], list: number) {
	const picture = blocks.findIndex(isPicture);
	const hasParagraph = (end: number) => blocks.slice(0, end).some(isPrompt);
	const end = list >= 0 ? list : picture >= 0 && hasParagraph(picture) ? picture : blocks.length;
	const paragraph = blocks
		.slice(0, end)
		.findLastIndex((block) => isPrompt(block) && block.kind !== 'heading');
	const place = paragraph >= 0 ? paragraph : blocks.slice(0, end).findLastIndex(isPrompt);
	const prompt = blocks[place];
	return {
		prompt: prompt && isPrompt(prompt) ? prompt : undefined,
		before: blocks.slice(0, end).filter((_, index) => index !== place),
		after: blocks.slice(list >= 0 ? list + 1 : end)
	};
}

function isPrompt(block: Block): block is BlockOf<'paragraph' | 'plain' | 'heading'> {
	if (block.kind !== 'paragraph' && block.kind !== 'plain' && block.kind !== 'heading') return false;
	return !isPicture(block) && !/^[.\s]*$/.test(plainText(block.inlines));
}

function isPicture(block: Block): boolean {
	if (block.kind === 'figure') return true;
	if (block.kind !== 'paragraph' && block.kind !== 'plain') return false;
	return (
		block.inlines.some((inline) => inline.kind === 'image') &&
		isBlank(block.inlines.filter((inline) => inline.kind !== 'image'))
	);
}
