import type { ProgressStore } from '$lib/storage/progress-store';
import { hasUnsent, synchronise } from '$lib/sync/client';
import type { Heard, Send } from '$lib/sync/exchange';
import { leave } from '$lib/sync/leave';
import type { Outcome } from '$lib/sync/outcome';
import type { Purpose } from '$lib/sync/schedule';
import { syncUrl } from './address';
import { browserPlatform } from './platform';

/** A request that takes longer is as good as none. */
const patience = 30_000;

/**
 * What there is to send and to fetch, in a page or the worker; of all tabs and the worker, one does at a time. What was
 * not done, a later call does.
 *
 * @param base the site's base path with its slash
 */
export async function send(
	store: ProgressStore,
	base: string,
	signal: AbortSignal,
	purpose: Purpose
): Promise<Outcome> {
	const work = async (): Promise<Outcome> => {
		// Another tab may have sent it meanwhile.
		if (purpose === 'unsent' && !(await hasUnsent(store.replica))) return { state: 'idle' };
		return synchronise({
			replica: store.replica,
			send: sendTo(syncUrl(base), signal),
			platform: browserPlatform(),
			stopped: () => signal.aborted,
			clock: () => Date.now()
		});
	};
	try {
		return await navigator.locks.request(`carrel:${base}:sync`, { signal }, work);
	} catch (error) {
		if (signal.aborted) return { state: 'stopped' };
		// The device's storage; anything else is a mistake of ours.
		if (error instanceof DOMException) return { state: 'storage' };
		throw error;
	}
}

/** Leaves nothing of this learner on the server but that there was one. */
export function eraseServer({ replica }: ProgressStore, base: string): Promise<Heard> {
	const send = sendTo(syncUrl(base), new AbortController().signal);
	return leave({ replica, send, platform: browserPlatform() });
}

/** To this address, until it is stopped. */
export function sendTo(url: string, stop: AbortSignal): Send {
	return async (method, token, body) => {
		// Safari has had `AbortSignal.any` since 17.4 only.
		const control = new AbortController();
		const giveUp = () => control.abort();
		if (stop.aborted) giveUp();
		stop.addEventListener('abort', giveUp);
		const timer = setTimeout(giveUp, patience);
		const request = {
			method,
			body,
			headers: {
				authorization: `Bearer ${token}`,
				...(body !== null && { 'content-type': 'application/json' })
			},
			// Nothing but the token tells who asks, and only to the server that it is meant for.
			credentials: 'omit',
			redirect: 'manual',
			referrerPolicy: 'no-referrer',
			cache: 'no-store',
			signal: control.signal
		} as const;
		try {
			const response = await fetch(url, request);
			const { status, headers } = response;
			return { status, retryAfter: headers.get('retry-after'), text: await response.text() };
		} catch {
			return null;
		} finally {
			clearTimeout(timer);
			stop.removeEventListener('abort', giveUp);
		}
	};
}
