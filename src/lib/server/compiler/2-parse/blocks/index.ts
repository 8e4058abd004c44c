import type { Block } from '../../tree';
import type { Construct, Context, Reader } from '../context';
import { isBlank, type Line } from '../lines';
import { bulletList } from './bullet-list';
import { definitionList } from './definition-list';
import { isTooDeep, reportTooDeep } from '../depth';
import { fencedCode } from './fenced-code';
import { fencedDiv } from './fenced-div';
import { footnote } from './footnote';
import { heading } from './heading';
import { htmlBlock } from './html-block';
import { htmlDiv } from './html-div';
import { indentedCode } from './indented-code';
import { latex } from './latex';
import { longLine } from './long-line';
import { lineBlock } from './line-block';
import { linkDefinition } from './link-definition';
import { metaBlock } from './meta-block';
import { orderedList } from './ordered-list';
import { paragraph, plainParagraph } from './paragraph';
import { quote } from './quote';
import { rule } from './rule';
import { table } from './table';

/** Pandoc tries its constructs in this order, and so do we: the first that fits wins. */
const constructs: Construct[] = [
	longLine,
	fencedCode,
	metaBlock,
	bulletList,
	htmlDiv,
	fencedDiv,
	heading,
	htmlBlock,
	table,
	indentedCode,
	latex,
	lineBlock,
	quote,
	rule,
	orderedList,
	definitionList,
	footnote,
	linkDefinition,
	paragraph
];

/** Reads blocks up to the end, or to where `ends` says so. */
export function readUntil(reader: Reader, ends: (reader: Reader) => boolean): Block[] {
	const { blocks } = reader;
	for (let line = reader.lines[reader.next]; line; line = reader.lines[reader.next]) {
		if (isBlank(line.text)) reader.next++;
		else if (ends(reader)) break;
		else for (const block of readBlock(reader)) blocks.push(block);
	}
	return blocks;
}

function readBlock(reader: Reader): Block[] {
	for (const construct of constructs) {
		const blocks = construct(reader);
		if (blocks) return blocks;
	}
	reader.next++;
	return [];
}

/** Reads the lines of a container: an item, a quote, a definition, a footnote. */
export function readBlocks(lines: Line[], context: Context): Block[] {
	const first = lines[0];
	if (!first) return [];
	if (isTooDeep(context)) {
		reportTooDeep(context, first);
		return [plainParagraph(lines, context)];
	}
	return readUntil({ lines, next: 0, context, blocks: [] }, () => false);
}

/** The context one level further in. */
export const inside = (context: Context, change: Partial<Context> = {}): Context => ({
	...context,
	...change,
	depth: context.depth + 1
});
