import { parseEvent, type StoredEvent } from '$lib/progress/events';

/** The rows that are events. The others stay where they are, for a version that can read them. */
export function parsed(rows: readonly unknown[]): StoredEvent[] {
	return rows.flatMap((row) => {
		const result = parseEvent(row);
		return result.ok ? [result.event] : [];
	});
}
