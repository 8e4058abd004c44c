import * as v from 'valibot';
import { inOrder } from './order';

/**
 * Progress is a log of facts. An event never changes and is never deleted; everything shown is a fold of
 * them (`fold.ts`). These shapes are on learners' devices for good: add to them, never change them.
 * Contract: docs/spec.md, "Progress is a log of facts". A type or a field unknown to this version is kept
 * and passed on, hence the loose objects.
 */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const text = v.pipe(v.string(), v.maxLength(10_000));
const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));

const slideRef = v.looseObject({
	lesson: id,
	slide: v.pipe(v.string(), v.maxLength(500)),
	title: text,
	print: id
});

/** What every event carries, of whatever type. */
const common = {
	/** UUIDv7 (RFC 9562). */
	id: v.pipe(v.string(), v.uuid()),
	/** RFC 3339, UTC, with milliseconds. Serves for days and intervals only: never for order. */
	at: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
	/** Lamport clock: 1 + the greatest `n` that this device had seen. */
	n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	device: id,
	course: id
};

const bodies = {
	/** The wording as it was, once per print of a question. */
	asked: v.object({
		question: id,
		print: id,
		prompt: text,
		options: v.array(v.looseObject({ id, text }))
	}),
	answered: v.object({
		question: id,
		print: id,
		/** Option ids (order: in the order given), or what was typed. */
		response: v.union([v.array(id), text]),
		/** As graded then; 0 where there was no key to grade by. */
		score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
		/** From the question's appearance to the check. */
		ms: milliseconds,
		mode: v.picklist(['lesson', 'review']),
		/** The solution had been shown before. */
		revealed: v.boolean(),
		hint: v.exactOptional(v.literal(true)),
		sure: v.exactOptional(v.boolean()),
		/** No attempt of its own, but what the learner says of the one with this id: `score`, of an open question. */
		judges: v.exactOptional(id)
	}),
	/** Half of the slide was visible for two seconds. */
	read: v.object({ slide: slideRef, ms: milliseconds }),
	bookmarked: v.object({ slide: slideRef, on: v.boolean() }),
	/** `replaces`: the notes that the writer had before them; two concurrent texts are both shown. */
	noted: v.object({ note: id, slide: slideRef, text, replaces: v.array(id) }),
	reset: v.object({
		scope: v.union([
			v.looseObject({ question: id }),
			v.looseObject({ lesson: id }),
			v.looseObject({ course: id })
		])
	})
} as const;

const known = v.variant('type', [
	v.looseObject({ type: v.literal('asked'), ...common, ...bodies.asked.entries }),
	v.looseObject({ type: v.literal('answered'), ...common, ...bodies.answered.entries }),
	v.looseObject({ type: v.literal('read'), ...common, ...bodies.read.entries }),
	v.looseObject({ type: v.literal('bookmarked'), ...common, ...bodies.bookmarked.entries }),
	v.looseObject({ type: v.literal('noted'), ...common, ...bodies.noted.entries }),
	v.looseObject({ type: v.literal('reset'), ...common, ...bodies.reset.entries })
]);
const unknown = v.looseObject({ type: v.pipe(v.string(), v.minLength(1)), ...common });

export type SlideRef = v.InferOutput<typeof slideRef>;

type Common = v.InferOutput<v.ObjectSchema<typeof common, undefined>>;
type Bodies = { [T in keyof typeof bodies]: v.InferOutput<(typeof bodies)[T]> };
type EventType = keyof Bodies;
export type EventOf<T extends EventType> = { [K in T]: { type: K } & Common & Bodies[K] }[T];
type ProgressEvent = EventOf<EventType>;
/** From a version to come: kept, passed on, and left out of every fold. */
type UnknownEvent = { type: string } & Common;
export type StoredEvent = ProgressEvent | UnknownEvent;
/** An event before the store has given it its id, time, device and place in the order. */
export type EventDraft = { [T in EventType]: { type: T; course: string } & Bodies[T] }[EventType];

const types: ReadonlySet<string> = new Set(Object.keys(bodies));

export function isKnown(event: StoredEvent): event is ProgressEvent {
	return types.has(event.type);
}

/** Outside data at the door: a stored row, a line of an import, an opened seal. */
export function parseEvent(value: unknown): { ok: true; event: StoredEvent } | { ok: false; reason: string } {
	const shape = v.safeParse(unknown, value);
	if (!shape.success) return { ok: false, reason: v.summarize(shape.issues) };
	if (!types.has(shape.output.type)) return { ok: true, event: shape.output };
	const result = v.safeParse(known, value);
	return result.success
		? { ok: true, event: result.output }
		: { ok: false, reason: v.summarize(result.issues) };
}

/** P2: a union by id. The first copy of an id wins; copies are equal, since events never change. */
export function merge(...logs: readonly (readonly StoredEvent[])[]): StoredEvent[] {
	const byId = new Map<string, StoredEvent>();
	for (const event of logs.flat()) if (!byId.has(event.id)) byId.set(event.id, event);
	return [...byId.values()].sort(inOrder);
}
