import { diagnose } from '../../diagnostic';
import { styleProperty } from '../../style';
import type { BlockOf } from '../../tree';
import type { TextCheck } from '../check';

export const columns: TextCheck = ({ file, nodes }) =>
	nodes.flatMap((node) => {
		if (node.kind !== 'div' || !node.attributes.classes.includes('columns')) return [];
		const total = node.blocks.reduce(
			(sum, column) => sum + (column.kind === 'div' ? percentOf(column) : 0),
			0
		);
		// Thirds, written with a few digits, may add up to a little more.
		const percent = Math.round(total * 10) / 10;
		if (percent <= 100) return [];
		const message = `These columns are ${percent} % wide together: make it 100 % or less.`;
		return [diagnose('wide-columns', file, node.at, message)];
	});

function percentOf({ attributes }: BlockOf<'div'>): number {
	const pairs = new Map(attributes.pairs);
	const width = pairs.get('width') ?? styleProperty(pairs.get('style'), 'width') ?? '';
	return /^\d+(\.\d+)?%$/.test(width.trim()) ? parseFloat(width) : 0;
}
