/** The id itself, or `id-2` … where it is taken; takes it. */
export function freeId(id: string, taken: Set<string>): string {
	let free = id;
	for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
	taken.add(free);
	return free;
}
