const minute = 60_000;

/**
 * For the operator's log: a line a minute at most, as what fails for one fails for all. A database's messages may
 * quote what it was given, so that only names and codes are told.
 */
export function reporter(now: () => number, say: (line: string) => void): (error: unknown) => void {
	let quietUntil = -Infinity;
	return (error) => {
		if (now() < quietUntil) return;
		quietUntil = now() + minute;
		say(`Synchronisation is not available: ${reasonOf(error)}`);
	};
}

function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return typeof error;
	if ('code' in error && typeof error.code === 'string') return `${error.name} ${error.code}`;
	const [, place = ''] = /\n\s*(at .*)/.exec(error.stack ?? '') ?? [];
	return `${error.name} ${place}`;
}
