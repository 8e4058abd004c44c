/** Gives each id itself, or `id-2` … where that is taken, by `taken` or by one that was given before. */
export function freeIds(taken: Iterable<string>): (id: string) => string {
	const used = new Set(taken);
	/** The last number that an id was given, so that a thousand equal ones stay cheap. */
	const counts = new Map<string, number>();
	return (id) => {
		let free = id;
		for (let count = counts.get(id) ?? 1; used.has(free); counts.set(id, count)) free = `${id}-${++count}`;
		used.add(free);
		return free;
	};
}
