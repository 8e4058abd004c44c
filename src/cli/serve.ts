import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface ServeOptions {
	/** What `npm run build` wrote. Absolute. */
	folder: string;
	/** The next free one, where it is taken. */
	port: number;
	/** To every address of this machine, not only to itself. */
	everywhere: boolean;
}

/** What answers under way get when the process is asked to stop. */
const secondsToFinish = 5;

/** Resolves to its port once it answers. Stops by itself on SIGTERM and SIGINT. */
export async function serve({ folder, port, everywhere }: ServeOptions): Promise<number> {
	// What adapter-node documents: a listener that answers every request.
	const { handler } = (await import(pathToFileURL(join(folder, 'handler.js')).href)) as {
		handler: RequestListener;
	};
	const server = createServer((request, response) => {
		// Pages, worker and list stay at one URL from build to build: they are asked for again at every use,
		// by their ETag. For what is named by its content, the handler says otherwise.
		response.setHeader('cache-control', 'no-cache');
		handler(request, response);
	});
	// Nobody holds a connection for ever by sending or reading slowly.
	server.headersTimeout = 15_000;
	server.requestTimeout = 60_000;
	server.setTimeout(120_000);
	await listen(server, port, everywhere ? undefined : '127.0.0.1');
	stopOnSignal(server);
	// Only on a pipe would it be no AddressInfo.
	return (server.address() as AddressInfo).port;
}

async function listen(server: Server, port: number, host: string | undefined): Promise<void> {
	for (let next = port; ; next++) {
		try {
			server.listen(next, host);
			await once(server, 'listening');
			return;
		} catch (error) {
			const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
			if (!taken || next >= 65_535) throw error;
		}
	}
}

/** Takes no new request, finishes those under way; the process ends when nothing is left to do. */
function stopOnSignal(server: Server): void {
	const stop = () => {
		// A browser keeps its connection for the next request: it is closed as soon as it is idle.
		const closing = setInterval(() => server.closeIdleConnections(), 50);
		const deadline = setTimeout(() => server.closeAllConnections(), secondsToFinish * 1000);
		server.close(() => {
			clearInterval(closing);
			clearTimeout(deadline);
		});
	};
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
}
