import { parseEvent, type StoredEvent } from './events';

/** No device comes so far; what stands above it would leave its clock no room to count on. */
const greatestN = 2 ** 40;
/** Characters of one event as JSON: more than the longest that the app writes. */
const longest = 100_000;

/** What another device wrote, in a file or a seal; `null`: no event, or more than one may be. */
export function acceptEvent(value: unknown): StoredEvent | null {
	const result = parseEvent(value);
	if (!result.ok || result.event.n > greatestN || !isTime(result.event.at)) return null;
	try {
		return JSON.stringify(result.event).length > longest ? null : result.event;
	} catch {
		// Nested deeper than anything that could be kept or written again.
		return null;
	}
}

/** In the calendar, too: engines differ in what they make of the 31st of April. */
function isTime(at: string): boolean {
	const time = new Date(at);
	return !Number.isNaN(time.getTime()) && time.toISOString() === at;
}
