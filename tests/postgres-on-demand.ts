import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { findPostgres, startPostgres, type Cluster } from './postgres';

declare module 'vitest' {
	interface ProvidedContext {
		/** Answers with the URL of this run's cluster; empty where PostgreSQL is not installed. */
		postgres: string;
	}
}

/** One cluster for a whole run, started for the first test that asks for it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	const programs = findPostgres();
	if (programs === undefined) {
		console.warn('PostgreSQL is not installed: what is tested on it is left out.');
		project.provide('postgres', '');
		return;
	}
	let cluster: Promise<Cluster> | undefined;
	const server = createServer((_, response) => {
		cluster ??= startPostgres(programs);
		cluster.then(
			({ url }) => response.end(url),
			(error: unknown) => response.writeHead(500).end(String(error))
		);
	});
	server.listen(0, '127.0.0.1').unref();
	await once(server, 'listening');
	// Only on a pipe would it be no AddressInfo.
	project.provide('postgres', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	return async () => {
		server.close();
		server.closeAllConnections();
		await (await cluster)?.stop();
	};
}
