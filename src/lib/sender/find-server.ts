import * as v from 'valibot';
import { protocol } from '$lib/sync/protocol';
import { healthUrl } from './address';

/** As much of `GET /api/health` as tells a server of ours from a page that answers everything. */
const health = v.looseObject({ status: v.literal('ok'), protocol: v.number() });
const patience = 10_000;

/**
 * `none`: what answers is no server of ours; `protocol`: it is one of another version; `offline`: there is no answer, or
 * the server has none now.
 */
export async function findServer(base: string): Promise<'found' | 'none' | 'protocol' | 'offline'> {
	try {
		const signal = AbortSignal.timeout(patience);
		const response = await fetch(healthUrl(base), {
			credentials: 'omit',
			redirect: 'manual',
			cache: 'no-store',
			signal
		});
		if ([429, 502, 503, 504].includes(response.status)) return 'offline';
		const answer = v.safeParse(health, await response.json().catch(() => null));
		if (!response.ok || !answer.success) return 'none';
		return answer.output.protocol === protocol ? 'found' : 'protocol';
	} catch {
		return 'offline';
	}
}
