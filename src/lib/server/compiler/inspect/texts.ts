import type { Block, BlockOf, Inline } from '../tree';
import { plainText } from '../walk';
import { squash } from './squash';

/** The texts of blocks at any depth, in order; what is only spoken is none. */
export function textsOf(blocks: readonly Block[]): string[] {
	const texts: string[] = [];
	collect(blocks, texts);
	return texts;
}

/** In one line. */
export const textOf = (blocks: readonly Block[]): string => squash(textsOf(blocks).join(' '));

/** A table's words, cell by cell. */
export function tableTexts({ caption, head, rows }: BlockOf<'table'>) {
	const text = (cells: Block[][]): string[] => cells.map(textOf);
	return { caption: squash(plainText(caption)), head: head.map(text), rows: rows.map(text) };
}

export const boxOf = (task: 'open' | 'done' | undefined): string =>
	task === undefined ? '' : task === 'done' ? '☒' : '☐';

function collect(blocks: readonly Block[], texts: string[]): void {
	const add = (inlines: readonly Inline[]) => texts.push(plainText(inlines));
	for (const block of blocks) {
		switch (block.kind) {
			case 'paragraph':
			case 'plain':
			case 'heading':
				add(block.inlines);
				break;
			case 'figure':
				add([block.image]);
				break;
			case 'code':
				texts.push(block.text);
				break;
			case 'lineBlock':
				block.lines.forEach(add);
				break;
			case 'bulletList':
			case 'orderedList':
				for (const item of block.items) {
					texts.push(boxOf(item.task));
					collect(item.blocks, texts);
				}
				break;
			case 'definitionList':
				for (const { term, definitions } of block.items) {
					add(term);
					for (const definition of definitions) collect(definition, texts);
				}
				break;
			case 'quote':
				collect(block.blocks, texts);
				break;
			case 'div':
				if (!block.attributes.classes.includes('notes')) collect(block.blocks, texts);
				break;
			case 'table': {
				const { caption, head, rows } = tableTexts(block);
				texts.push([...head, ...rows].map((row) => row.join(' ')).join(' '), caption);
			}
		}
	}
}
