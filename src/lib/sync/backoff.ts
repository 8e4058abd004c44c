const first = 5_000;
const longest = 15 * 60_000;

/**
 * How long to wait before the next attempt, in milliseconds: twice as long each time, and between half of that and all
 * of it, so that the devices of a campus do not come back at one moment. What the server asked for is waited at least.
 *
 * @param failures so far, from 1
 * @param chance from 0 to 1
 * @param seconds that the server asked for, if it did
 */
export function pause(failures: number, chance: number, seconds: number | null): number {
	const most = Math.min(longest, first * 2 ** (failures - 1));
	return Math.max((most * (1 + chance)) / 2, (seconds ?? 0) * 1000 * (1 + chance / 10));
}
