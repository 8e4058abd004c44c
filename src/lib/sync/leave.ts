import type { Means } from './client';
import { erase, type Heard } from './exchange';
import { deriveKeys } from './keys';

/** Leaves nothing of the learner on the server but that there was one: under the device's secret, nor under former ones. */
export async function leave({
	replica,
	send,
	platform
}: Pick<Means, 'replica' | 'send' | 'platform'>): Promise<Heard> {
	const state = await replica.state();
	const formers = await replica.formers();
	// The own one comes last: as long as it is there, what failed can be asked for again.
	for (const { secret } of [...formers, ...(state ? [state] : [])]) {
		const { token } = await deriveKeys(secret, platform);
		const heard = await erase(send, token);
		if (heard.type !== 'erased') return heard;
		if (secret !== state?.secret) await replica.forgetFormer(secret);
	}
	return { type: 'erased' };
}
