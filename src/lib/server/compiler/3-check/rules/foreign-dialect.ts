import { diagnose } from '../../diagnostic';
import type { Block, Deck, Inline, Position } from '../../tree';
import { eachNode, plainText } from '../../walk';
import type { Check } from '../check';
import { dialects, type Dialect } from '../dialects';
import { lessonsOf } from '../draft';

/** One warning a deck: it is written for another tool, and read as pandoc reads it all the same. */
export const foreignDialect: Check = ({ course }) =>
	lessonsOf(course).flatMap(({ deck }) => {
		const traits = eachNode(deck.blocks).flatMap(traitOf);
		const found = dialects.map((dialect) => ({ dialect, signs: signsOf(dialect, deck, traits) }));
		const [{ dialect, signs } = { signs: [] }] = found.sort((a, b) => b.signs.length - a.signs.length);
		const [at] = signs;
		if (!at || !dialect) return [];
		const message = `This is written for ${dialect.name}: it is read as pandoc's Markdown, and what only ${dialect.name} knows is shown as text.`;
		return [diagnose('foreign-dialect', deck.file, at, message)];
	});

/** What may tell of a dialect: a paragraph, the classes of code, or raw HTML. */
interface Trait {
	at: Position;
	text?: string;
	spans?: string[];
	codeClasses?: string[];
	comment?: string;
}

/** The tree knows what is code: examples in fences count for nothing. */
function traitOf(node: Block | Inline): Trait[] {
	switch (node.kind) {
		case 'paragraph':
		case 'plain': {
			const spans = node.inlines.flatMap((inline) => (inline.kind === 'code' ? inline.text : []));
			return [{ at: node.at, text: spoken(node.inlines), spans }];
		}
		case 'code':
			return 'at' in node ? [{ at: node.at, codeClasses: node.attributes.classes }] : [];
		case 'raw':
			return [{ at: node.at, comment: node.text }];
		default:
			return [];
	}
}

/** Where the deck speaks the dialect. */
function signsOf(dialect: Dialect, { meta }: Deck, traits: Trait[]): Position[] {
	const { meta: key } = dialect;
	const inMeta = key ? Object.keys(meta).filter((name) => key.test(name)) : [];
	const inText = traits.filter((trait) => isSign(dialect, trait)).map(({ at }) => at);
	return [...inMeta.map(() => ({ line: 1, column: 1 })), ...inText];
}

function isSign({ text, span, codeClass, comment }: Dialect, trait: Trait): boolean {
	const { text: said = '', spans = [], codeClasses = [], comment: written = '' } = trait;
	const isNamed = codeClass !== undefined && codeClasses.some((name) => codeClass.test(name));
	const isSpelt = span !== undefined && spans.some((inside) => span.test(inside));
	return isNamed || isSpelt || Boolean(text?.test(said)) || Boolean(comment?.test(written));
}

function spoken(inlines: readonly Inline[]): string {
	const text = { code: '`', math: '' };
	return plainText(
		inlines.map((inline) =>
			inline.kind === 'code' || inline.kind === 'math' ? { kind: 'text', text: text[inline.kind] } : inline
		)
	);
}
