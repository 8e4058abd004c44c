import { diagnose } from '../../diagnostic';
import type { BlockOf } from '../../tree';
import type { TextCheck } from '../check';

export const columns: TextCheck = ({ file, nodes }) =>
	nodes.flatMap((node) => {
		if (node.kind !== 'div' || !node.attributes.classes.includes('columns')) return [];
		const total = node.blocks.reduce(
			(sum, column) => sum + (column.kind === 'div' ? percentOf(column) : 0),
			0
		);
		if (total <= 100) return [];
		const message = `These columns are ${total} % wide together: make it 100 % or less.`;
		return [diagnose('wide-columns', file, node.at, message)];
	});

function percentOf({ attributes }: BlockOf<'div'>): number {
	const width = attributes.pairs.find(([name]) => name === 'width')?.[1] ?? '';
	return /^\d+(\.\d+)?%$/.test(width.trim()) ? parseFloat(width) : 0;
}
