import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

/** A server process of its own, always at one address, with data of its own. */
export class Server {
	/** What it wrote to its log, all its lives long. */
	log = '';
	#process: ChildProcess | null = null;
	#port = 0;
	readonly #data = mkdtempSync(join(tmpdir(), 'carrel-data-'));

	/**
	 * @param script beside this one: called with the folder and the port, it prints its port once it answers
	 * @param env besides the test's own
	 */
	constructor(
		private folder: string,
		private readonly script = 'serve.ts',
		private readonly env: Readonly<Record<string, string>> = {}
	) {}

	get url(): string {
		return `http://localhost:${this.#port}/`;
	}

	get port(): number {
		return this.#port;
	}

	/** Where it keeps what is synchronised. */
	get data(): string {
		return this.#data;
	}

	async start(folder = this.folder): Promise<void> {
		this.folder = folder;
		for (let tries = 0; !(await this.#begin(folder)); tries++) {
			await this.stop();
			if (tries === 20) throw new Error('Another program keeps the port.');
			await setTimeout(500);
		}
	}

	/** Resolves to whether it answers at its address: another program may have had the port meanwhile. */
	async #begin(folder: string): Promise<boolean> {
		const server = spawn(
			process.execPath,
			['--import', 'tsx', `tests/e2e/harness/${this.script}`, folder, String(this.#port)],
			{
				stdio: ['ignore', 'pipe', 'pipe'],
				env: { ...process.env, DATABASE_URL: '', DATA_DIR: this.#data, ...this.env }
			}
		);
		server.stderr.setEncoding('utf8').on('data', (text: string) => (this.log += text));
		this.#process = server;
		const port = await Promise.race([
			firstLine(server.stdout),
			once(server, 'exit').then(() => Promise.reject(new Error(`No server for ${folder}: ${this.log}`)))
		]);
		this.#port ||= Number(port);
		return this.#port === Number(port);
	}

	/** As a power cut does; resolves when the process is gone. */
	async stop(): Promise<void> {
		await this.end('SIGKILL');
	}

	/** Resolves to its exit code when it is gone and its log whole; `null`, where a signal ended it or there was none. */
	async end(signal: NodeJS.Signals): Promise<number | null> {
		const server = this.#process;
		this.#process = null;
		if (!server || server.exitCode !== null || server.signalCode !== null) return null;
		const closed = once(server, 'close');
		server.kill(signal);
		// The event's first argument is the exit code.
		const [code] = (await closed) as [number | null];
		return code;
	}

	signal(signal: NodeJS.Signals): void {
		this.#process?.kill(signal);
	}

	[Symbol.asyncDispose](): Promise<void> {
		return this.remove();
	}

	/** Stops it, and leaves nothing of it. */
	async remove(): Promise<void> {
		await this.stop();
		rmSync(this.#data, { recursive: true, force: true });
	}
}

async function firstLine(stream: Readable): Promise<string> {
	for await (const line of createInterface(stream)) return line;
	throw new Error('The server ended without a word.');
}
