import * as v from 'valibot';

/**
 * Protocol 1 of the synchronisation: what goes over the wire, for both ends. Contract: docs/spec.md, "The wire".
 * The server learns nothing (S5): a learner is a token it keeps the hash of, an event an id and opaque bytes.
 */
export const protocol = 1;

export const limits = {
	/** Events of one request. */
	push: 250,
	/** Events of one answer. */
	page: 500,
	/** Bytes of one body, either way. */
	body: 1_048_576,
	/** Characters of one sealed event. */
	sealed: 65_536,
	/** Bytes of a token. */
	token: 32
} as const;

/** RFC 9562, in lower case: one event has one spelling. */
const id = v.pipe(v.string(), v.regex(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/));
/** RFC 4648, section 5, without padding. */
const sealed = v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(limits.sealed));
/** A place in the learner's log; 0 is before the first event. */
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const seq = v.pipe(place, v.minValue(1));

const sealedEvent = v.object({ id, sealed });
const numberedEvent = v.object({ seq, id, sealed });

/** The body of `POST /api/sync`. */
export const syncRequest = v.object({
	protocol: v.literal(protocol),
	/** What is numbered after it is asked for. */
	after: place,
	/** S7: the id that the client knows under the number `after`. */
	last: v.exactOptional(id),
	push: v.pipe(v.array(sealedEvent), v.maxLength(limits.push))
});

/** The body of its answer with status 200: a page of the log, the pushed events included. */
export const syncAnswer = v.object({
	protocol: v.literal(protocol),
	events: v.pipe(v.array(numberedEvent), v.maxLength(limits.page)),
	/** The number of the page's last event, or `after` when there is none. */
	next: place,
	/** There is another page after `next`. */
	more: v.boolean()
});

/** Each code with the HTTP status that carries it. */
export const statusOf = {
	malformed: 400,
	/** The body names the protocols that are spoken. */
	protocol: 400,
	token: 401,
	/** The answer's `Allow` names the methods there are. */
	method: 405,
	/** S7: one of the two went back in time. */
	rewound: 409,
	erased: 410,
	'too-large': 413,
	'slow-down': 429,
	unavailable: 503,
	full: 507
} as const;

export type ErrorCode = keyof typeof statusOf;
const code = v.custom<ErrorCode>((value) => typeof value === 'string' && Object.hasOwn(statusOf, value));

/** The body of any other answer. Loose: a later version may say more. */
export const syncError = v.looseObject({
	error: v.looseObject({ code, message: v.string() })
});

/** The body of `GET /api/health`. */
export interface Health {
	status: 'ok';
	version: string;
	protocol: typeof protocol;
	/** `memory`: in tests only. */
	store: 'sqlite' | 'postgres' | 'memory';
}

export type SealedEvent = v.InferOutput<typeof sealedEvent>;
export type NumberedEvent = v.InferOutput<typeof numberedEvent>;
export type SyncRequest = v.InferOutput<typeof syncRequest>;
export type SyncAnswer = v.InferOutput<typeof syncAnswer>;
