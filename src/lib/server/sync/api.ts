import type { SyncStore } from '$lib/server/store/store';
import { protocol, type Health } from '$lib/sync/protocol';
import { addressKeys } from './address';
import { json } from './answer';
import { endpoint, type Endpoint } from './endpoint';
import { erase } from './erase';
import { exchange } from './exchange';
import { Gate } from './gate';
import { Memory } from './holding';
import type { Settings } from './settings';

export interface ApiParts {
	store: SyncStore;
	settings: Settings;
	/** Of the app that is served with it. */
	version: string;
	/** In milliseconds, from whenever: it never goes back. */
	now: () => number;
	random: (bytes: number) => Uint8Array;
	report: (error: unknown) => void;
}

/** The two ends that a client speaks to. Contract: docs/spec.md, "The wire". */
export interface Api {
	sync: Endpoint;
	health: Endpoint;
}

export function createApi({ store, settings, version, now, random, report }: ApiParts): Api {
	const { origins } = settings;
	const gate = new Gate(settings, now);
	const memory = new Memory();
	const keyOf = addressKeys(now, random);

	const gated = (method: Endpoint): Endpoint => {
		return async (request, address) => {
			const key = keyOf(address);
			return gate.address(key) ?? method(request, key);
		};
	};
	const health: Endpoint = async () => {
		await store.check();
		return json({ status: 'ok', version, protocol, store: store.kind } satisfies Health);
	};
	const sync = new Map([
		['POST', gated(exchange({ store, gate, memory }))],
		['DELETE', gated(erase({ store, gate }))]
	]);
	return {
		sync: endpoint({ methods: sync, origins, report }),
		health: endpoint({ methods: new Map([['GET', gated(health)]]), origins, report })
	};
}
