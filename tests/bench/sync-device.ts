import { randomBytes, randomUUID } from 'node:crypto';
import type { SealedEvent, SyncAnswer } from '../../src/lib/sync/protocol';

/** What an answer to a question comes to, sealed. */
const sealedLength = 480;

export const someEvents = (count: number): SealedEvent[] =>
	Array.from({ length: count }, () => ({
		id: randomUUID(),
		sealed: randomBytes(sealedLength).toString('base64url').slice(0, sealedLength)
	}));

/** Of one request. */
export interface Synced {
	ms: number;
	/** Of the bodies. */
	sent: number;
	received: number;
	more: boolean;
	/** How often it was told to come again. */
	refused: number;
}

/** Speaks the protocol and keeps nothing but its place. */
export class Device {
	#after: number;
	#last: string | undefined;

	constructor(
		private readonly url: string,
		readonly token = randomBytes(32).toString('base64url'),
		{ after, last }: { after: number; last?: string | undefined } = { after: 0 }
	) {
		this.#after = after;
		this.#last = last;
	}

	async sync(push: SealedEvent[] = []): Promise<Synced> {
		const body = JSON.stringify({ protocol: 1, after: this.#after, last: this.#last, push });
		const headers = { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' };
		const begun = performance.now();
		const ask = () => fetch(this.url, { method: 'POST', headers, body });
		let answer = await ask();
		let refused = 0;
		// Too much at once: asked again, though at once, on the clock.
		for (; answer.status === 503; refused++) {
			await answer.text();
			answer = await ask();
		}
		const text = await answer.text();
		const ms = performance.now() - begun;
		if (!answer.ok) throw new Error(text);
		// The server's contract.
		const { events, next, more } = JSON.parse(text) as SyncAnswer;
		this.#after = next;
		this.#last = events.at(-1)?.id ?? this.#last;
		return { ms, sent: body.length, received: text.length, more, refused };
	}

	/** Until there is no more. */
	async pull(): Promise<Synced> {
		for (;;) {
			const synced = await this.sync();
			if (!synced.more) return synced;
		}
	}
}
