/** What an event's place in a log hangs on. */
export interface Place {
	n: number;
	id: string;
}

export function placeOf({ n, id }: Place): Place {
	return { n, id };
}

/** The one order of a log, whatever order it arrived in (P3): by `n`, then by id. */
export function inOrder(a: Place, b: Place): number {
	return a.n - b.n || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
