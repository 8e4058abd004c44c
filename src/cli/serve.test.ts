import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;

/** What a built folder has for a server: a handler, here of an answer that takes its time. */
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'carrel-serve-'));
	const handler = 'export const handler = (_, response) => setTimeout(() => response.end("read"), 300);';
	writeFileSync(join(folder, 'handler.js'), handler);
	writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true }));

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
	const { headers } = await fetch(`${url}whatever`);
	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
	expect(headers.get('permissions-policy')).toContain('camera=()');
	expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
	server.kill('SIGKILL');
});

test('asked to stop, it takes no new request, finishes the answer under way, and ends', async () => {
	const { server, url } = await start(0);
	const answer = fetch(url).then((response) => response.text());
	await new Promise((resolve) => setTimeout(resolve, 100));
	const exit = once(server, 'exit');
	server.kill('SIGTERM');
	await expect.poll(() => fetch(url).catch(() => 'refused')).toBe('refused');
	expect(await answer).toBe('read');
	expect(await exit).toEqual([0, null]);
});
