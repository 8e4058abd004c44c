import type { Means } from './client';
import { erase, exchange, type Heard } from './exchange';
import { deriveKeys, type Keys } from './keys';
import { afterwards, later, type Outcome } from './outcome';
import type { Former } from './replica';
import { open } from './seal';
import type { Secret } from './secret';

/**
 * S17: what the server has of secrets that were given up is erased, once nothing that others sent to them is missing
 * here or waits to be sent on.
 *
 * @param secret the device's own; `null`: sync is off, and nothing more is taken in
 * @returns `null`: they are gone, but for one that something was taken in from
 */
export async function endFormers(means: Means, secret: Secret | null): Promise<Outcome | null> {
	const { replica, send, platform } = means;
	for (const former of await replica.formers()) {
		const keys = await deriveKeys(former.secret, platform);
		if (secret !== null) {
			const outcome = await pullFormer(former, keys, secret, means);
			if (outcome) return outcome;
			if ((await replica.unsent(1)).length > 0) return null;
		}
		if (means.stopped()) return { state: 'stopped' };
		const heard = await erase(send, keys.token);
		if (heard.type !== 'erased') return later(heard);
		const outcome = afterwards(await replica.forgetFormer(former.secret));
		if (outcome) return outcome;
	}
	return null;
}

/** `null`: to its end, or there is nothing of it any more. */
async function pullFormer(
	former: Former,
	keys: Keys,
	secret: Secret,
	{ replica, send, platform, stopped }: Means
): Promise<Outcome | null> {
	let place = { after: former.after, last: former.last };
	for (;;) {
		if (stopped()) return { state: 'stopped' };
		const heard = await exchange(send, keys.token, place, []);
		if (says(heard, 'erased')) return null;
		if (says(heard, 'rewound') && place.after > 0) {
			place = { after: 0, last: null };
			continue;
		}
		if (heard.type !== 'page') return later(heard);
		const { page } = heard;
		const events = await Promise.all(
			page.events.map(async (sealed) => ({ ...sealed, event: await open(sealed, keys, platform) }))
		);
		const done = await replica.takeFormer(secret, former.secret, events);
		if (!done.ok) return afterwards(done);
		if (!page.more) return null;
		place = { after: page.next, last: events.at(-1)?.id ?? place.last };
	}
}

function says(heard: Heard, code: 'erased' | 'rewound'): boolean {
	return heard.type === 'refused' && heard.code === code;
}
