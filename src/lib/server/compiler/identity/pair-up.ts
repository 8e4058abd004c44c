/** A possible pair: a place in one list, a place in the other. */
export interface Pair {
	left: number;
	right: number;
}

/** One to one, the surest pairs first; where nothing tells two pairs apart, the places do. */
export function pairUp<P extends Pair>(pairs: readonly P[], bySureness: (a: P, b: P) => number): P[] {
	const [lefts, rights] = [new Set<number>(), new Set<number>()];
	const sorted = [...pairs].sort((a, b) => bySureness(a, b) || a.left - b.left || a.right - b.right);
	return sorted.filter(({ left, right }) => {
		if (lefts.has(left) || rights.has(right)) return false;
		lefts.add(left);
		rights.add(right);
		return true;
	});
}
