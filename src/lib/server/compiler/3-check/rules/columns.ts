import { diagnose } from '../../diagnostic';
import type { BlockOf } from '../../tree';
import { eachBlock } from '../../walk';
import type { Check } from '../check';
import { textsOf } from '../draft';

export const columns: Check = ({ course }) =>
	textsOf(course).flatMap(({ file, blocks }) =>
		[...eachBlock(blocks)].flatMap((block) => {
			if (block.kind !== 'div' || !block.attributes.classes.includes('columns')) return [];
			const total = block.blocks.reduce(
				(sum, column) => sum + (column.kind === 'div' ? percentOf(column) : 0),
				0
			);
			if (total <= 100) return [];
			const message = `These columns are ${total} % wide together: make it 100 % or less.`;
			return [diagnose('wide-columns', file, block.at, message)];
		})
	);

function percentOf({ attributes }: BlockOf<'div'>): number {
	const width = attributes.pairs.find(([name]) => name === 'width')?.[1] ?? '';
	return /^\d+(\.\d+)?%$/.test(width.trim()) ? parseFloat(width) : 0;
}
