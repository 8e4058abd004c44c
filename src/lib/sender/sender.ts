import type { ProgressStore } from '$lib/storage/progress-store';
import { synchronise, type Outcome } from '$lib/sync/client';
import { erase, type Heard, type Reply, type Send } from '$lib/sync/exchange';
import { deriveKeys } from '$lib/sync/keys';
import type { Secret } from '$lib/sync/secret';
import { syncUrl } from './address';
import { browserPlatform } from './platform';

/** A request that takes longer is as good as none. */
const patience = 30_000;

/** So that of all tabs and the worker one sends at a time. @param base the site's base path with its slash */
export function lockName(base: string): string {
	return `carrel:${base}:sync`;
}

/** Everything that there is to send and to fetch, in a page or the worker. What was not done, a later call does. */
export async function send(store: ProgressStore, base: string, signal: AbortSignal): Promise<Outcome> {
	try {
		return await navigator.locks.request(lockName(base), { signal }, () =>
			synchronise({
				replica: store.replica,
				send: sendTo(syncUrl(base), signal),
				platform: browserPlatform(),
				stopped: () => signal.aborted,
				clock: () => Date.now()
			})
		);
	} catch {
		return { state: signal.aborted ? 'stopped' : 'storage' };
	}
}

/** Leaves nothing of this learner on the server but that there was one. */
export async function eraseServer(secret: Secret, base: string, signal: AbortSignal): Promise<Heard> {
	const { token } = await deriveKeys(secret, browserPlatform());
	return erase(sendTo(syncUrl(base), signal), token);
}

export function sendTo(url: string, signal: AbortSignal): Send {
	return async (method, token, body): Promise<Reply> => {
		const response = await fetch(url, {
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
			signal: AbortSignal.any([signal, AbortSignal.timeout(patience)])
		});
		const { status, headers } = response;
		return { status, retryAfter: headers.get('retry-after'), text: await response.text() };
	};
}
