import type { Block, BlockOf } from '../tree';
import { plainText } from '../walk';
import type { ListFact, SlideFacts } from './facts';
import { inspectInlines } from './inlines';
import { outlineOf } from './outline';
import { squash } from './squash';
import { inspectTable } from './table';
import { boxOf, textOf, textsOf } from './texts';

export interface BlockPlace {
	/** Directly on the slide, where pauses count and the outline is made. */
	top?: boolean;
	/** The items of lists appear one by one. */
	incremental?: boolean;
	listDepth?: number;
	divDepth?: number;
}

export function inspectBlocks(blocks: readonly Block[], facts: SlideFacts, place: BlockPlace): void {
	for (const block of blocks) {
		if (place.top) facts.outline.push(outlineOf(block));
		inspectBlock(block, facts, place);
	}
}

function inspectBlock(block: Block, facts: SlideFacts, place: BlockPlace): void {
	const inner: BlockPlace = { ...place, top: false };
	switch (block.kind) {
		case 'paragraph':
		case 'plain':
			if (place.top && isPause(block)) {
				facts.pauses++;
				facts.fragments++;
			} else {
				facts.count(block.kind === 'plain' ? 'Plain' : 'Para');
				inspectInlines(block.inlines, facts, {});
			}
			break;
		case 'figure':
			facts.count('Figure');
			inspectInlines([block.image], facts, { figure: true });
			break;
		case 'heading': {
			const { level, inlines, attributes } = block;
			facts.count('Header');
			facts.subheadings.push({ level, text: squash(plainText(inlines)), id: attributes.id });
			inspectInlines(inlines, facts, {});
			break;
		}
		case 'code': {
			const { classes, pairs } = block.attributes;
			facts.count('CodeBlock');
			facts.code.push({
				lang: classes[0] ?? '',
				classes,
				attrs: Object.fromEntries(pairs),
				text: block.text
			});
			break;
		}
		case 'raw':
			facts.count('RawBlock');
			facts.rawHtml.push({ block: true, format: block.format, text: block.text });
			break;
		case 'quote':
			facts.count('BlockQuote');
			inspectBlocks(block.blocks, facts, {
				...inner,
				incremental: isListOnly(block) !== (place.incremental ?? false)
			});
			break;
		case 'bulletList':
		case 'orderedList':
			inspectList(block, facts, place);
			break;
		case 'definitionList':
			facts.count('DefinitionList');
			for (const { term, definitions } of block.items) {
				inspectInlines(term, facts, {});
				for (const definition of definitions) inspectBlocks(definition, facts, inner);
			}
			break;
		case 'lineBlock':
			facts.count('LineBlock');
			for (const line of block.lines) inspectInlines(line, facts, {});
			break;
		case 'div':
			inspectDiv(block, facts, place);
			break;
		case 'table':
			inspectTable(block, facts);
			break;
		case 'rule':
			facts.count('HorizontalRule');
	}
}

/** `. . .` alone in its paragraph. */
export const isPause = (block: Block): boolean =>
	block.kind === 'paragraph' &&
	block.inlines.length === 5 &&
	block.inlines.every((inline, i) =>
		i % 2 ? inline.kind === 'space' : inline.kind === 'text' && inline.text === '.'
	);

/** In pandoc a quote that holds nothing but a list turns its incrementality round. */
function isListOnly({ blocks }: BlockOf<'quote'>): boolean {
	const [first, ...others] = blocks;
	return others.length === 0 && (first?.kind === 'bulletList' || first?.kind === 'orderedList');
}

function inspectList(
	list: BlockOf<'bulletList' | 'orderedList'>,
	facts: SlideFacts,
	place: BlockPlace
): void {
	facts.count(list.kind === 'bulletList' ? 'BulletList' : 'OrderedList');
	const { listDepth = 0, incremental = false } = place;
	const ordered = list.kind === 'orderedList' ? list.numbering : null;
	const fact: ListFact = {
		type: ordered ? 'ordered' : 'bullet',
		depth: listDepth,
		incremental,
		...(ordered && { start: ordered.start, style: ordered.style }),
		items: []
	};
	facts.lists.push(fact);
	for (const item of list.items) {
		if (incremental) facts.fragments++;
		const own = item.blocks.filter((block) => block.kind !== 'bulletList' && block.kind !== 'orderedList');
		fact.items.push(squash([boxOf(item.task), ...textsOf(own)].join(' ')));
		inspectBlocks(item.blocks, facts, { ...place, top: false, listDepth: listDepth + 1 });
	}
}

function inspectDiv({ attributes, blocks }: BlockOf<'div'>, facts: SlideFacts, place: BlockPlace): void {
	const { id, classes, pairs } = attributes;
	if (classes.includes('notes')) {
		facts.notes += ` ${textOf(blocks)}`;
		facts.count('Notes');
		return;
	}
	const { divDepth = 0 } = place;
	facts.count('Div');
	facts.divs.push({ id, classes, attrs: Object.fromEntries(pairs), depth: divDepth });
	let incremental = place.incremental ?? false;
	if (classes.includes('incremental')) incremental = true;
	if (classes.includes('nonincremental')) incremental = false;
	if (classes.includes('fragment')) facts.fragments++;
	inspectBlocks(blocks, facts, { ...place, top: false, incremental, divDepth: divDepth + 1 });
}
