import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Bytes as they are: to send what no HTTP client would. */
export class Wire {
	/** Everything that came. */
	text = '';
	readonly #socket: Socket;
	readonly #closed: Promise<void>;

	constructor(port: number) {
		this.#socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
		this.#socket.setEncoding('latin1').on('data', (text: string) => (this.text += text));
		// A server may hang up on what is no HTTP.
		this.#socket.on('error', () => undefined);
		this.#closed = new Promise((resolve) => this.#socket.once('close', () => resolve()));
		this.#socket.once('end', () => this.#socket.end());
	}

	send(bytes: string | Uint8Array): this {
		this.#socket.write(bytes);
		return this;
	}

	/** Nothing more is sent; resolves to all that came once the server has hung up. */
	async end(): Promise<string> {
		this.#socket.end();
		return this.closed();
	}

	/** Resolves to all that came once the server has hung up. */
	async closed(): Promise<string> {
		await this.#closed;
		return this.text;
	}

	/** Resolves once this came. */
	async heard(words: string): Promise<void> {
		while (!this.text.includes(words)) await once(this.#socket, 'data');
	}

	/** Resolves once so many answers came. */
	async answers(count: number): Promise<void> {
		while (statusesOf(this.text).length < count || !/\r\n0\r\n\r\n$/.test(this.text)) {
			await once(this.#socket, 'data');
		}
	}
}

/** Of all answers in it. */
export function statusesOf(text: string): number[] {
	return [...text.matchAll(/(?:^|\n)HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
}
