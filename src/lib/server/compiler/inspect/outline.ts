import type { Block } from '../tree';
import { isPause } from './blocks';

const names: Record<
	Exclude<Block['kind'], 'bulletList' | 'orderedList' | 'heading' | 'code' | 'div'>,
	string
> = {
	paragraph: 'Para',
	plain: 'Plain',
	figure: 'Figure',
	definitionList: 'DefinitionList',
	lineBlock: 'LineBlock',
	quote: 'BlockQuote',
	raw: 'RawBlock',
	rule: 'HorizontalRule',
	table: 'Table'
};

/** A block by its pandoc name, with what is told apart at one glance. */
export function outlineOf(block: Block): string {
	switch (block.kind) {
		case 'bulletList':
			return `BulletList(${block.items.length})`;
		case 'orderedList':
			return `OrderedList(${block.items.length})`;
		case 'heading':
			return `Header(${block.level})`;
		case 'code':
			return `CodeBlock(${block.attributes.classes[0] ?? ''})`;
		case 'div':
			return `Div(${block.attributes.classes.join('.')})`;
		default:
			return isPause(block) ? 'pause' : names[block.kind];
	}
}
