import type { Server, ServerResponse } from 'node:http';
import process from 'node:process';

/** What answers under way get when the process is asked to stop, in milliseconds. */
const toFinish = 5000;
/** What the app's own end gets after them: a database that does not answer must not keep the process. */
const toEnd = 4000;

/**
 * On SIGTERM and SIGINT answers under way are finished, and whoever comes meanwhile is told to come again. Then the
 * server closes, the app is told as adapter-node's own server tells it, and the process ends as nothing is left to do.
 *
 * @returns whether a request is to be answered; it was answered, where not
 */
export function stopOnSignal(server: Server): (response: ServerResponse) => boolean {
	let stopping = false;
	let underWay = 0;

	function stop(signal: NodeJS.Signals): void {
		stopping = true;
		const deadline = setTimeout(() => {
			server.close();
			server.closeAllConnections();
		}, toFinish);
		// A browser keeps its connection for the next request: until then, that is told to come again as well.
		const closing = setInterval(() => {
			if (underWay > 0) return;
			server.close();
			server.closeIdleConnections();
		}, 20);
		server.once('close', () => {
			clearInterval(closing);
			clearTimeout(deadline);
			setTimeout(() => process.exit(1), toEnd).unref();
			const app: NodeJS.EventEmitter = process;
			app.emit('sveltekit:shutdown', signal);
		});
	}
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);

	return (response) => {
		if (stopping) refuse(response);
		else {
			underWay++;
			response.once('close', () => underWay--);
		}
		return !stopping;
	};
}

/** In the form of the API, whoever asked. */
function refuse(response: ServerResponse): void {
	const error = { code: 'unavailable', message: 'The server is stopping.' };
	response.writeHead(503, {
		'content-type': 'application/json',
		'cache-control': 'no-store',
		'retry-after': '5',
		connection: 'close'
	});
	response.end(JSON.stringify({ error }));
}
