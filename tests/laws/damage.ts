import fc from 'fast-check';
import type { StoredEvent } from '$lib/progress/events';
import { anyLog } from './event-arbitrary';

/** Events as JSON, one in two with something in it that nobody wrote. */
export interface Damaged {
	whole: StoredEvent[];
	rows: unknown[];
}

const found = fc.constantFrom<unknown>(
	...[null, true, -1, 0.5, 1e308, 2 ** 53, '', '\u0000', '__proto__', 'constructor', 'x'.repeat(20_000)],
	...['2026-13-45T99:99:99.999Z', '2026-02-30T00:00:00.000Z', [], {}, ['__proto__'], { __proto__: null }]
);
const what = fc.constantFrom('replaced', 'removed', 'renamed', 'added');

export const damagedLog: fc.Arbitrary<Damaged> = anyLog
	.chain((whole) =>
		fc.tuple(fc.constant(whole), fc.array(fc.tuple(fc.nat(), what, found), { minLength: whole.length }))
	)
	.map(([whole, damages]) => ({
		whole,
		rows: whole.map((event, index) => {
			const [place, kind, value] = damages[index] ?? [0, 'replaced', null];
			return index % 2 === 0 ? event : damaged(event, place, kind, value);
		})
	}));

function damaged(event: StoredEvent, place: number, kind: string, value: unknown): unknown {
	const copy = structuredClone(event);
	const places = placesIn(copy);
	const [owner, key] = places[place % places.length] ?? [copy, 'type'];
	const before: unknown = Reflect.get(owner, key);
	if (kind === 'removed' || kind === 'renamed') Reflect.deleteProperty(owner, key);
	if (kind === 'replaced') Reflect.set(owner, key, value);
	if (kind === 'renamed') own(owner, '__proto__', before);
	if (kind === 'added') own(owner, '__proto__', value);
	return copy;
}

/** As `JSON.parse` makes it, whatever the key: a property of its own. */
function own(owner: object, key: string, value: unknown): void {
	Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
}

function placesIn(value: object): (readonly [object, string])[] {
	return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
		[value, key] as const,
		...(typeof inner === 'object' && inner !== null ? placesIn(inner) : [])
	]);
}
