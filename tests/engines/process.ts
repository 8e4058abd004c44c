import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** Ends it, and waits until it is gone. */
export async function end(child: ChildProcess): Promise<void> {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	const exit = once(child, 'exit');
	child.kill();
	const stubborn = setTimeout(() => child.kill('SIGKILL'), 5_000);
	await exit;
	clearTimeout(stubborn);
}

/** A display that nobody sees. */
export async function startDisplay(xvfb: string): Promise<{ process: ChildProcess; name: string }> {
	const child = spawn(xvfb, ['-displayfd', '1', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
	for await (const number of createInterface(child.stdout)) return { process: child, name: `:${number}` };
	throw new Error('No display.');
}

export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	// It listens on an address, not on a pipe.
	const { port } = server.address() as AddressInfo;
	server.close();
	return port;
}
