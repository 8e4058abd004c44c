import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, get, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Each test starts a process.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;

/**
 * What a built folder has for a server: a handler, here of an answer that takes the time it is asked to take, tells
 * the type that it was sent, or drips for ever.
 */
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'carrel-serve-'));
	const handler = `export const handler = ({ url, headers }, response) => {
		if (url === '/type') response.end(headers['content-type']);
		else if (url.includes('drips')) setInterval(() => response.write('.'), 50);
		else setTimeout(() => response.end('read'), Number(url.slice(1)));
	};`;
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

async function start(port: number, script = 'serve.ts') {
	const server = spawn(
		process.execPath,
		['--import', 'tsx', `tests/e2e/harness/${script}`, folder, String(port)],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	const line = await new Promise<string>((resolve) => createInterface(server.stdout).once('line', resolve));
	return { server, url: `http://localhost:${line}/` };
}

test('H4 a port that is taken is passed over; the server answers as soon as it says its port', async () => {
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

test('H4 every answer carries the headers that a page cannot give itself', async () => {
	const { server, url } = await start(0);
	const { headers } = await fetch(url);
	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
	expect(headers.get('permissions-policy')).toContain('camera=()');
	expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
	server.kill('SIGKILL');
});

test('W1 what says nothing of its type is taken for JSON', async () => {
	const { server, url } = await start(0);
	const typeOf = async (headers: OutgoingHttpHeaders) => {
		const sending = request(`${url}type`, { method: 'POST', headers }).end('{}');
		// What a request emits as its response.
		const [response] = (await once(sending, 'response')) as [IncomingMessage];
		return Buffer.concat(await response.toArray()).toString();
	};
	expect(await typeOf({})).toBe('application/json');
	expect(await typeOf({ 'content-type': '' })).toBe('application/json');
	expect(await typeOf({ 'content-type': 'text/plain' })).toBe('text/plain');
	server.kill('SIGKILL');
});

test('W3 an answer of the API that is not read in time is given up', async () => {
	const { server, url } = await start(0, 'serve-impatient.ts');
	await expect(read(`${url}repo/api/drips?a=1`)).rejects.toThrow('aborted');
	// Of other answers nobody knows how large they are.
	const other = get(`${url}drips`).on('error', () => undefined);
	// What a request emits as its response.
	const [response] = (await once(other, 'response')) as [IncomingMessage];
	response.on('error', () => undefined);
	await new Promise((resolve) => setTimeout(resolve, 3000));
	expect(response.destroyed).toBe(false);
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
