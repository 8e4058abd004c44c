import * as v from 'valibot';
import { protocol, syncAnswer, syncError } from './protocol';
import type { ErrorCode, SealedEvent, SyncAnswer, SyncRequest } from './protocol';
import type { Place } from './replica';
import { longestWait } from './wait';

export interface Reply {
	/** 0: a redirect, which is not followed. */
	status: number;
	retryAfter: string | null;
	text: string;
}

/** One request to the server's address, with this bearer token. `null`: there is no network, or it was stopped. */
export type Send = (method: 'POST' | 'DELETE', token: string, body: string | null) => Promise<Reply | null>;

export type Heard =
	| { type: 'page'; page: SyncAnswer }
	| { type: 'erased' }
	/** @property seconds before the next request; `null`: the server does not say */
	| { type: 'refused'; code: ErrorCode; seconds: number | null }
	/** What answers is no server of ours: a static host's page, a captive portal's. */
	| { type: 'none' }
	| { type: 'offline' };

/** Proxies say in words of their own that they take no such body, or that the server behind them does not answer. */
const proxies: Partial<Record<number, ErrorCode>> = {
	413: 'too-large',
	429: 'slow-down',
	502: 'unavailable',
	503: 'unavailable',
	504: 'unavailable'
};

/** Asks for what the server has after this place, and gives it these. */
export async function exchange(
	send: Send,
	token: string,
	{ after, last }: Place,
	push: SealedEvent[]
): Promise<Heard> {
	const request: SyncRequest = { protocol, after, ...(last !== null && { last }), push };
	const reply = await send('POST', token, JSON.stringify(request));
	if (!reply) return { type: 'offline' };
	if (reply.status !== 200) return refusal(reply);
	const answer = v.safeParse(syncAnswer, parsed(reply.text));
	return answer.success && follows(answer.output, after)
		? { type: 'page', page: answer.output }
		: { type: 'none' };
}

export async function erase(send: Send, token: string): Promise<Heard> {
	const reply = await send('DELETE', token, null);
	if (!reply) return { type: 'offline' };
	if (reply.status === 204) return { type: 'erased' };
	const heard = refusal(reply);
	return heard.type === 'refused' && heard.code === 'erased' ? { type: 'erased' } : heard;
}

/** The schema knows the shapes; this, that it is a page of one log, after the number that was asked for. */
function follows({ events, next, more }: SyncAnswer, after: number): boolean {
	const ascending = events.every(({ seq }, place) => seq > (events[place - 1]?.seq ?? after));
	return ascending && next === (events.at(-1)?.seq ?? after) && !(more && events.length === 0);
}

function refusal({ status, retryAfter, text }: Reply): Heard {
	const error = v.safeParse(syncError, parsed(text));
	const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Math.min(Number(retryAfter), longestWait) : null;
	const code = error.success ? error.output.error.code : proxies[status];
	return code ? { type: 'refused', code, seconds } : { type: 'none' };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
