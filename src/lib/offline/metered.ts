/** What a browser may tell of its connection: https://wicg.github.io/netinfo/, not everywhere. */
export interface Connection {
	saveData?: boolean;
	type?: string;
}

const fewBytes = 5_000_000;

/** How many bytes of pictures may be brought unasked: all, none, or few where the browser does not tell. */
export function picturesUpTo(connection: Connection | undefined): number {
	if (connection?.saveData || connection?.type === 'cellular') return 0;
	return connection?.type === 'wifi' || connection?.type === 'ethernet' ? Infinity : fewBytes;
}
