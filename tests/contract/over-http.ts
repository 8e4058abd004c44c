import { getRequest, setResponse } from '@sveltejs/kit/node';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import type { SyncStore } from '$lib/server/store/store';
import { createApi } from '$lib/server/sync/api';
import { settingsFrom } from '$lib/server/sync/settings';
import { unhurried } from '../e2e/harness/learner';

/** The API over this store, at a port of its own, by the bridge that adapter-node uses. */
export async function overHttp(store: SyncStore): Promise<{ port: number; close: () => void }> {
	const configured = settingsFrom(unhurried);
	if (!configured.ok) throw new Error(configured.reason);
	const { settings } = configured;
	const parts = { version: 'test', now: () => performance.now(), random: randomBytes };
	const api = createApi({ store, settings, ...parts, report: (error) => console.error(error) });
	const server = createServer((incoming, outgoing) => {
		void getRequest({ request: incoming, base: 'http://localhost' })
			.then((request) => api.sync(request, '127.0.0.1'))
			.then((response) => setResponse(outgoing, response));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		// Only on a pipe would it be no AddressInfo.
		port: (server.address() as AddressInfo).port,
		close() {
			server.close();
			server.closeAllConnections();
		}
	};
}
