import * as v from 'valibot';
import { syncAnswer, syncError, type ErrorCode, type SyncAnswer, type SyncRequest } from './protocol';

export interface Reply {
	/** 0: a redirect, which is not followed. */
	status: number;
	retryAfter: string | null;
	text: string;
}

/** One request to the server's address, with this bearer token. Rejects where there is no network, or it was stopped. */
export type Send = (method: 'POST' | 'DELETE', token: string, body: string | null) => Promise<Reply>;

export type Heard =
	| { type: 'page'; page: SyncAnswer }
	| { type: 'erased' }
	/** @property seconds before the next request; `null`: the server does not say */
	| { type: 'refused'; code: ErrorCode; seconds: number | null }
	/** What answers is no server of ours: a static host's page, a captive portal's. */
	| { type: 'none' }
	| { type: 'offline' };

/** Gateways say so in words of their own, where the server behind them does not answer. */
const gateway = new Set([429, 502, 503, 504]);

export async function exchange(send: Send, token: string, request: SyncRequest): Promise<Heard> {
	const reply = await replyTo(send, 'POST', token, JSON.stringify(request));
	if (!reply) return { type: 'offline' };
	if (reply.status !== 200) return refusal(reply);
	const answer = v.safeParse(syncAnswer, parsed(reply.text));
	return answer.success && follows(answer.output, request.after)
		? { type: 'page', page: answer.output }
		: { type: 'none' };
}

export async function erase(send: Send, token: string): Promise<Heard> {
	const reply = await replyTo(send, 'DELETE', token, null);
	if (!reply) return { type: 'offline' };
	if (reply.status === 204) return { type: 'erased' };
	const heard = refusal(reply);
	return heard.type === 'refused' && heard.code === 'erased' ? { type: 'erased' } : heard;
}

async function replyTo(...[send, ...request]: [Send, ...Parameters<Send>]): Promise<Reply | null> {
	try {
		return await send(...request);
	} catch {
		return null;
	}
}

/** The schema knows the shapes; this, that it is a page of one log, after the number that was asked for. */
function follows({ events, next, more }: SyncAnswer, after: number): boolean {
	const ascending = events.every(({ seq }, place) => seq > (events[place - 1]?.seq ?? after));
	return ascending && next === (events.at(-1)?.seq ?? after) && !(more && events.length === 0);
}

function refusal({ status, retryAfter, text }: Reply): Heard {
	const error = v.safeParse(syncError, parsed(text));
	const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : null;
	if (error.success) return { type: 'refused', code: error.output.error.code, seconds };
	return gateway.has(status) ? { type: 'refused', code: 'unavailable', seconds } : { type: 'none' };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
