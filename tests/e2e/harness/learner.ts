import { randomBytes, randomUUID } from 'node:crypto';
import type { NumberedEvent, SealedEvent, SyncAnswer } from '../../../src/lib/sync/protocol';

/** Rates that no test meets by accident. */
export const unhurried = {
	SYNC_LEARNER_RATE: '100000',
	SYNC_ADDRESS_RATE: '100000',
	SYNC_NEW_LEARNERS: '1000000'
} as const;

export function someEvents(count: number): SealedEvent[] {
	return Array.from({ length: count }, () => ({
		id: randomUUID(),
		sealed: randomBytes(300).toString('base64url')
	}));
}

/** What a device is to a server: knows a token, and how far it has read. */
export class LearnerAtServer {
	readonly token = randomBytes(32).toString('base64url');
	#after = 0;
	#last: string | undefined;

	constructor(private readonly url: () => string) {}

	request(method: string, body?: unknown): Promise<Response> {
		return fetch(`${this.url()}api/sync`, {
			method,
			headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
			...(body !== undefined && { body: JSON.stringify(body) })
		});
	}

	/** Resolves to what is new; rejects where the answer is anything but that. */
	async exchange(push: readonly SealedEvent[] = []): Promise<NumberedEvent[]> {
		const last = this.#last === undefined ? {} : { last: this.#last };
		const answer = await this.request('POST', { protocol: 1, after: this.#after, ...last, push });
		const text = await answer.text();
		if (answer.status !== 200) throw new Error(`${answer.status}: ${text}`);
		// What the contract says of a 200.
		const { events, next, more } = JSON.parse(text) as SyncAnswer;
		this.#after = next;
		this.#last = events.at(-1)?.id ?? this.#last;
		return more ? [...events, ...(await this.exchange())] : events;
	}

	/** Everything there is, in order. */
	pull(): Promise<NumberedEvent[]> {
		this.#after = 0;
		this.#last = undefined;
		return this.exchange();
	}
}
