import { diagnose } from '../../diagnostic';
import type { Block, Deck, Inline, Position } from '../../tree';
import { eachBlock, eachInline, plainText } from '../../walk';
import type { Check } from '../check';
import { dialects, type Dialect } from '../dialects';
import { lessonsOf } from '../draft';

/** One warning a deck: it is written for another tool, and read as pandoc reads it all the same. */
export const foreignDialect: Check = ({ course }) =>
	lessonsOf(course).flatMap(({ deck }) => {
		const found = dialects.map((dialect) => ({ dialect, signs: signsOf(dialect, deck) }));
		const [{ dialect, signs } = { signs: [] }] = found.sort((a, b) => b.signs.length - a.signs.length);
		const [at] = signs;
		if (!at || !dialect) return [];
		const message = `This is written for ${dialect.name}: it is read as pandoc's Markdown, and what only ${dialect.name} knows is shown as text.`;
		return [diagnose('foreign-dialect', deck.file, at, message)];
	});

/** Where the deck speaks the dialect. The tree knows what is code: examples in fences count for nothing. */
function signsOf(dialect: Dialect, { meta, blocks }: Deck): Position[] {
	const { meta: key } = dialect;
	const inMeta = key ? Object.keys(meta).filter((name) => key.test(name)) : [];
	const inBlocks = [...eachBlock(blocks)].filter((block) => isSign(dialect, block)).map(({ at }) => at);
	const inComments = [...eachInline(blocks)].flatMap((inline) =>
		inline.kind === 'raw' && dialect.comment?.test(inline.text) ? [inline.at] : []
	);
	return [...inMeta.map(() => ({ line: 1, column: 1 })), ...inBlocks, ...inComments];
}

function isSign({ text, span, codeClass, comment }: Dialect, block: Block): boolean {
	switch (block.kind) {
		case 'paragraph':
		case 'plain': {
			const isSpan = (inline: Inline) => inline.kind === 'code' && span?.test(inline.text);
			return block.inlines.some(isSpan) || (text?.test(spoken(block.inlines)) ?? false);
		}
		case 'code':
			return block.attributes.classes.some((name) => codeClass?.test(name));
		case 'raw':
			return comment?.test(block.text) ?? false;
		default:
			return false;
	}
}

function spoken(inlines: readonly Inline[]): string {
	const text = { code: '`', math: '' };
	return plainText(
		inlines.map((inline) =>
			inline.kind === 'code' || inline.kind === 'math' ? { kind: 'text', text: text[inline.kind] } : inline
		)
	);
}
