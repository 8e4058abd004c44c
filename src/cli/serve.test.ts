import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;

/** What a built folder has for a server: a handler, here of an answer that takes the time it is asked to take. */
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'carrel-serve-'));
	const handler =
		'export const handler = ({ url }, response) => setTimeout(() => response.end("read"), Number(url.slice(1)));';
	writeFileSync(join(folder, 'handler.js'), handler);
	writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(url: string, agent?: Agent) {
	const request = get(url, { ...(agent && { agent }) });
	// What a request emits as its response.
	const [response] = (await once(request, 'response')) as [IncomingMessage];
	const chunks = await response.toArray();
	const { statusCode: status, headers } = response;
	return { status, text: Buffer.concat(chunks).toString(), retryAfter: headers['retry-after'] };
}

async function start(port: number) {
	const server = spawn(
		process.execPath,
		['--import', 'tsx', 'tests/e2e/harness/serve.ts', folder, String(port)],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	const line = await new Promise<string>((resolve) => createInterface(server.stdout).once('line', resolve));
	return { server, url: `http://localhost:${line}/` };
}

test('a port that is taken is passed over; the server answers as soon as it says its port', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await once(other, 'listening');
	// It listens on an address, not on a pipe.
	const taken = (other.address() as AddressInfo).port;
	const { server, url } = await start(taken);
	expect(Number(new URL(url).port)).toBeGreaterThan(taken);
	const response = await fetch(url);
	expect(await response.text()).toBe('read');
	expect(response.headers.get('cache-control')).toBe('no-cache');
	server.kill('SIGKILL');
	other.close();
});

test('every answer carries the headers that a page cannot give itself', async () => {
	const { server, url } = await start(0);
	const { headers } = await fetch(url);
	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
	expect(headers.get('permissions-policy')).toContain('camera=()');
	expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
	server.kill('SIGKILL');
});

test('W7 asked to stop, it finishes the answer under way, turns away who comes, and ends', async () => {
	const { server, url } = await start(0);
	// Two connections that are kept: one is idle.
	const agent = new Agent({ keepAlive: true });
	await read(url, agent);
	const answer = read(`${url}2000`);
	await new Promise((resolve) => setTimeout(resolve, 300));
	const exit = once(server, 'exit');
	server.kill('SIGTERM');
	const turnedAway = { status: 503, retryAfter: '5' };
	await expect.poll(() => read(url, agent), { interval: 5 }).toMatchObject(turnedAway);
	expect(await read(url)).toMatchObject(turnedAway);
	expect(await answer).toMatchObject({ status: 200, text: 'read' });
	expect(await exit).toEqual([0, null]);
	await expect(read(url)).rejects.toThrow();
});
