import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A server process of its own, always at one address. */
export class Server {
	#process: ChildProcess | null = null;
	#port = 0;

	/** @param script beside this one: called with the folder and the port, it prints its port once it answers */
	constructor(
		private folder: string,
		private readonly script = 'serve.ts'
	) {}

	get url(): string {
		return `http://localhost:${this.#port}/`;
	}

	async start(folder = this.folder): Promise<void> {
		this.folder = folder;
		const server = spawn(
			process.execPath,
			['--import', 'tsx', `tests/e2e/harness/${this.script}`, folder, String(this.#port)],
			{ stdio: ['ignore', 'pipe', 'inherit'] }
		);
		this.#process = server;
		const port = await Promise.race([
			firstLine(server.stdout),
			once(server, 'exit').then(() => Promise.reject(new Error(`No server for ${folder}.`)))
		]);
		if (this.#port !== 0 && Number(port) !== this.#port) throw new Error('Another program took the port.');
		this.#port = Number(port);
	}

	/** As a power cut does; resolves when the process is gone. */
	async stop(): Promise<void> {
		const server = this.#process;
		this.#process = null;
		if (!server || server.exitCode !== null || server.signalCode !== null) return;
		const exit = once(server, 'exit');
		server.kill('SIGKILL');
		await exit;
	}
}

async function firstLine(stream: Readable): Promise<string> {
	for await (const line of createInterface(stream)) return line;
	throw new Error('The server ended without a word.');
}
