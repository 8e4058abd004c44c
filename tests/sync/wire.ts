import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { SyncStore } from '$lib/server/store/store';
import type { Reply } from '$lib/sync/exchange';
import { limits, protocol, statusOf, syncRequest, type ErrorCode, type SyncAnswer } from '$lib/sync/protocol';

/**
 * What a server says over this store, without HTTP: for tests of what calls it.
 *
 * @param pageSize of events, where a test wants small ones
 */
export async function answer(
	store: SyncStore,
	method: 'POST' | 'DELETE',
	token: string,
	body: string | null,
	pageSize: number = limits.page
): Promise<Reply> {
	const learner = createHash('sha256').update(token).digest('hex');
	if (method === 'DELETE') return (await store.erase(learner)) ? reply(204, '') : refusal('erased');
	const request = v.parse(syncRequest, JSON.parse(body ?? ''));
	const exchanged = await store.exchange(learner, request);
	if (!exchanged.ok) return refusal(exchanged.reason);
	const events = exchanged.page.events.slice(0, pageSize);
	const more = exchanged.page.more || events.length < exchanged.page.events.length;
	const page: SyncAnswer = { protocol, events, next: events.at(-1)?.seq ?? request.after, more };
	return reply(200, JSON.stringify(page));
}

export function refusal(code: ErrorCode, retryAfter: string | null = null): Reply {
	return reply(statusOf[code], JSON.stringify({ error: { code, message: code } }), retryAfter);
}

export function reply(status: number, text: string, retryAfter: string | null = null): Reply {
	return { status, retryAfter, text };
}
