import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import {
	createServer,
	type RequestListener,
	type Server,
	type ServerOptions,
	type ServerResponse
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stopOnSignal } from './stop';

export interface ServeOptions {
	/** What `npm run build` wrote. Absolute. */
	folder: string;
	/** The next free one, where it is taken. */
	port: number;
	/** To every address of this machine, not only to itself. */
	everywhere: boolean;
	/** In milliseconds: nobody holds a connection for ever by sending slowly. */
	timeouts?: Timeouts;
}

interface Timeouts extends Pick<
	ServerOptions,
	'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'
> {
	/** For an answer of the API, which has at most 1 MiB, to be read. */
	apiTimeout: number;
}

/** On every answer. What a page may load stands in the page itself, for hosts that send no headers. */
const headers = new Map([
	['x-content-type-options', 'nosniff'],
	// Films are shown only to pages that say where they come from.
	['referrer-policy', 'strict-origin-when-cross-origin'],
	['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
	['cross-origin-opener-policy', 'same-origin']
]);

const usualTimeouts: Timeouts = {
	headersTimeout: 15_000,
	requestTimeout: 60_000,
	connectionsCheckingInterval: 5000,
	apiTimeout: 180_000
};
/** Nor by reading slowly. */
const mostSilence = 120_000;
/** Longer than proxies keep an idle connection: one that is closed just as its next request comes fails it. */
const mostIdle = 75_000;

/** Resolves to its port once it answers. Stops by itself on SIGTERM and SIGINT. */
export async function serve(options: ServeOptions): Promise<number> {
	const { folder, port, everywhere, timeouts = usualTimeouts } = options;
	// The API counts its bodies itself, and refuses in its own words; nothing else takes one.
	process.env.BODY_SIZE_LIMIT = 'Infinity';
	// What adapter-node documents: a listener that answers every request.
	const { handler } = (await import(pathToFileURL(join(folder, 'handler.js')).href)) as {
		handler: RequestListener;
	};
	const pictures = picturesOf(folder);
	const server = createServer({ keepAliveTimeout: mostIdle, ...timeouts }, (request, response) => {
		response.setHeaders(headers);
		if (!admits(response)) return;
		response.setHeader('cache-control', cacheControl(request.url, pictures));
		if (isApi(request.url)) hangUpAfter(timeouts.apiTimeout, response);
		// Without one Kit takes the body for none, and the API takes what it is sent for JSON.
		request.headers['content-type'] ||= 'application/json';
		handler(request, response);
	});
	server.setTimeout(mostSilence);
	const admits = stopOnSignal(server);
	await listen(server, port, everywhere ? undefined : '127.0.0.1');
	// Only on a pipe would it be no AddressInfo.
	return (server.address() as AddressInfo).port;
}

/** Named by their content, as `_app/immutable` is, of which the handler itself takes care. */
function picturesOf(folder: string): Set<string> {
	const pages = join(folder, 'prerendered');
	const files = existsSync(pages) ? readdirSync(pages, { recursive: true, encoding: 'utf8' }) : [];
	return new Set(files.map((file) => `/${file}`).filter((path) => /\/media\/[^/]+$/.test(path)));
}

/** What stays at one URL from build to build is asked for again at every use, by its ETag. */
function cacheControl(url: string | undefined, pictures: Set<string>): string {
	const [path = ''] = url?.split('?') ?? [];
	return pictures.has(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function isApi(url: string | undefined): boolean {
	return /\/api\/[^/?]+(\?|$)/.test(url ?? '');
}

/** Whoever takes a little now and then is never silent, and holds what is left of an answer. */
function hangUpAfter(milliseconds: number, response: ServerResponse): void {
	const timer = setTimeout(() => response.destroy(), milliseconds);
	response.once('close', () => clearTimeout(timer));
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
