/** With the item at one place put at another. */
export function moveItem<T>(items: readonly T[], from: number, to: number): T[] {
	const moved = [...items];
	moved.splice(to, 0, ...moved.splice(from, 1));
	return moved;
}

/**
 * Where an item belongs that is held at a height: after all others whose middle is above it.
 *
 * @param middles of all rows, from top to bottom, that of the item held included
 */
export function placeAt(height: number, middles: readonly number[], held: number): number {
	return middles.filter((middle, place) => place !== held && middle < height).length;
}
