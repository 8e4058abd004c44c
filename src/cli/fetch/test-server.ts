import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Network } from './request';

export interface TestServer {
	/** `http://127.0.0.1:PORT` */
	origin: string;
	/** The headers of each request. */
	asked: IncomingHttpHeaders[];
}

/** On loopback, until the test is finished; whoever still waits for an answer is cut. */
export async function serving(answer: RequestListener): Promise<TestServer> {
	const asked: IncomingHttpHeaders[] = [];
	const server = createServer((request, response) => {
		asked.push(request.headers);
		answer(request, response);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	// Only on a pipe would it be no AddressInfo.
	return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** One in which only the test server's own address counts as public. */
export const testNetwork: Network = {
	allows: (address) => address === '127.0.0.1',
	resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
	silence: 10_000,
	patience: 20_000,
	mostBytes: 100_000
};
