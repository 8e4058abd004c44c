import type { StoredEvent } from '$lib/progress/events';
import type { Keys } from './keys';
import type { Platform } from './platform';
import { limits, type SealedEvent } from './protocol';
import type { Aside } from './replica';
import { seal } from './seal';

/** Of a sealed event in a request: its keys, punctuation and id; and of a request besides its events. */
const wrapping = 70;
const frame = 200;
/** An event's id as the wire has it: others come only from files that were not written by the app. */
const onWire = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** As many of these as one request holds, in their order; `aside`: those among them that no request can hold. */
export async function packed(
	events: readonly StoredEvent[],
	keys: Keys,
	platform: Platform
): Promise<{ push: SealedEvent[]; aside: Aside[] }> {
	const push: SealedEvent[] = [];
	const aside: Aside[] = [];
	let room = limits.body - frame;
	for (const event of events) {
		const named = onWire.test(event.id);
		const sealed = named ? await seal(event, keys, platform) : null;
		if (sealed === null) {
			aside.push({ id: event.id, reason: named ? 'large' : 'id' });
			continue;
		}
		room -= sealed.length + wrapping;
		if (room < 0) break;
		push.push({ id: event.id, sealed });
	}
	return { push, aside };
}
