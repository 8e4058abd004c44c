import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** So many bytes of one connection pass, to the server and back; the next one breaks it, whatever it belongs to. */
interface Cut {
	toServer: number;
	back: number;
}

/** A wire that knows nothing of HTTP. */
export class CuttingWire {
	/** How often it broke while bytes went to the server, and while they came back. */
	readonly broken = { toServer: 0, back: 0 };
	readonly #server: Server;

	/** @param cutOf of each new connection */
	constructor(port: number, cutOf: () => Cut) {
		this.#server = createServer((near) => {
			const far = connect(port, '127.0.0.1');
			const cut = cutOf();
			this.#pass(near, far, cut, 'toServer');
			this.#pass(far, near, cut, 'back');
		});
	}

	/** Resolves to its URL. */
	async start(): Promise<string> {
		this.#server.listen(0, '127.0.0.1');
		await once(this.#server, 'listening');
		// Only on a pipe would it be no AddressInfo.
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
	}

	stop(): void {
		this.#server.close();
	}

	#pass(from: Socket, to: Socket, cut: Cut, way: keyof Cut): void {
		from.on('data', (bytes) => {
			const passing = bytes.subarray(0, cut[way]);
			cut[way] -= passing.length;
			to.write(passing);
			if (passing.length === bytes.length) return;
			this.broken[way]++;
			from.destroy();
			// What passed arrives before the end does.
			to.end();
		});
		from.on('error', () => undefined).once('close', () => to.end());
	}
}
