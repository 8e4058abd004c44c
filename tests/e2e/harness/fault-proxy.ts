import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What becomes of one answer on its way. */
export type Fault =
	/** Another one in its place: a captive portal's, a broken host's. */
	| { type: 'answer'; status: number; headers?: Record<string, string>; body?: string }
	/** Its bytes are others, and nothing in its headers tells. */
	| { type: 'alter'; edit: (bytes: Buffer) => Buffer }
	/** The connection breaks after so many of its bytes. */
	| { type: 'cut'; after: number }
	/** It waits. */
	| { type: 'hold'; until: Promise<void> };

/** One request, as it came. */
export interface Asked {
	path: string;
	/** What the browser wants it for: `document`, `script`; `empty` for what a script fetches, the worker too. */
	destination: string;
}

/** A network between the browser and a server, at an address of its own, that can be made to fail. */
export class FaultProxy {
	/** Every request since the last `forget`. */
	readonly asked: Asked[] = [];
	readonly #server: Server;
	readonly #sockets = new Set<Socket>();
	#sentBefore = 0;
	#fault: (asked: Asked) => Fault | null = () => null;

	constructor(private readonly target: () => string) {
		this.#server = createServer((incoming, outgoing) => void this.#pass(incoming, outgoing));
		this.#server.on('connection', (socket) => this.#sockets.add(socket));
	}

	get url(): string {
		// It listens on an address, not on a pipe.
		return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
	}

	/** Bytes that went to the browser since the last `forget`, headers included. */
	get sent(): number {
		return this.#sentInAll() - this.#sentBefore;
	}

	async start(): Promise<void> {
		this.#server.listen(0, '127.0.0.1');
		await once(this.#server, 'listening');
	}

	async stop(): Promise<void> {
		this.#server.close();
		this.#server.closeAllConnections();
		await once(this.#server, 'close');
	}

	/** From now on, in place of the fault before. */
	break(fault: (asked: Asked) => Fault | null): void {
		this.#fault = fault;
	}

	mend(): void {
		this.#fault = () => null;
	}

	forget(): void {
		this.asked.length = 0;
		this.#sentBefore = this.#sentInAll();
	}

	/** What the worker brought in: paths, sorted, without the slash at their start. */
	get fetched(): string[] {
		return this.asked
			.filter(({ destination }) => destination === 'empty')
			.map(({ path }) => path.slice(1))
			.sort();
	}

	async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
		const { pathname } = new URL(incoming.url ?? '/', this.url);
		const asked = { path: pathname, destination: String(incoming.headers['sec-fetch-dest']) };
		this.asked.push(asked);
		const fault = this.#fault(asked);
		if (fault?.type === 'answer') {
			outgoing.writeHead(fault.status, fault.headers).end(fault.body);
			return;
		}
		if (fault?.type === 'hold') await fault.until;
		// Bytes can be altered only as they are, and where there are some.
		const plain = fault?.type === 'alter' && { 'accept-encoding': 'identity', 'if-none-match': '' };
		const headers = { ...incoming.headers, ...plain };
		request(new URL(incoming.url ?? '/', this.target()), { headers, agent: false })
			.once('response', (answer) => void send(answer, outgoing, fault))
			.once('error', () => outgoing.destroy())
			.end();
	}

	#sentInAll(): number {
		return [...this.#sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
	}
}

async function send(answer: IncomingMessage, outgoing: ServerResponse, fault: Fault | null): Promise<void> {
	const status = answer.statusCode ?? 502;
	if (fault?.type === 'cut') {
		outgoing.writeHead(status, answer.headers);
		const bytes = (await read(answer)).subarray(0, fault.after);
		outgoing.write(bytes, () => outgoing.destroy());
	} else if (fault?.type === 'alter') {
		const bytes = fault.edit(await read(answer));
		outgoing.writeHead(status, { ...answer.headers, 'content-length': bytes.length }).end(bytes);
	} else {
		outgoing.writeHead(status, answer.headers);
		answer.pipe(outgoing);
	}
}

async function read(answer: IncomingMessage): Promise<Buffer> {
	// Without an encoding set, what a response gives is bytes.
	const chunks = (await answer.toArray()) as Buffer[];
	return Buffer.concat(chunks);
}
