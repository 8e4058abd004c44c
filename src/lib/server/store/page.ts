import { limits, type NumberedEvent } from '$lib/sync/protocol';
import type { Page } from './store';

/** Of an event in an answer: its keys and punctuation, its id, and a number of up to sixteen digits. */
const wrapping = 100;
/** Of an answer, besides its events. */
const frame = 200;

/**
 * As many of the rows as one answer holds.
 *
 * @param rows in order, one more than a page where there are so many
 */
export function pageOf(rows: readonly NumberedEvent[]): Page {
	let room = limits.body - frame;
	const fits = rows.slice(0, limits.page).findIndex(({ sealed }) => (room -= sealed.length + wrapping) < 0);
	const events = rows.slice(0, fits === -1 ? limits.page : fits);
	return { events, more: events.length < rows.length };
}
