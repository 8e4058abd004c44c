/** The built server as it runs, over raw HTTP: what `src/lib/server/sync` promises holds behind Kit and Node, too. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { LearnerAtServer, someEvents, unhurried } from './harness/learner';
import { statusesOf, Wire } from './harness/raw';
import { Server } from './harness/server';
import { siteFolder } from './harness/site';

const mebibyte = 1_048_576;

async function serving(env: Record<string, string> = {}, script = 'serve.ts') {
	const server = new Server(siteFolder('bundled'), script, env);
	await server.start();
	const learner = () => new LearnerAtServer(() => server.url);
	return { server, learner, [Symbol.asyncDispose]: () => server.remove() };
}

async function refusalOf(answer: Response) {
	expect(answer.headers.get('cache-control')).toBe('no-store');
	expect(answer.headers.get('content-type')).toBe('application/json');
	// The form of every refusal.
	const { error, ...more } = (await answer.json()) as { error: { code: string; message: string } };
	return { status: answer.status, code: error.code, ...more };
}

/** A whole number above 0, where there is a `Retry-After`. */
function secondsOf({ headers }: Response): number {
	expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
	return Number(headers.get('retry-after'));
}

const nothing = { protocol: 1, after: 0, push: [] };

test('W1 every refusal of the table comes as it stands there', async () => {
	const env = { SYNC_LEARNER_RATE: '0.1', SYNC_QUOTA_EVENTS: '2', SYNC_NEW_LEARNERS: '2' };
	await using running = await serving(env);
	const { server, learner } = running;
	const ada = learner();
	const send = async (method: string, body?: unknown, by = ada) => refusalOf(await by.request(method, body));
	expect(await send('POST', 'nothing')).toEqual({ status: 400, code: 'malformed' });
	const later = { ...nothing, protocol: 2 };
	expect(await send('POST', later)).toEqual({ status: 400, code: 'protocol', protocols: [1] });
	expect(await send('PUT')).toEqual({ status: 405, code: 'method' });
	expect(await send('POST', { ...nothing, after: 1 })).toEqual({ status: 409, code: 'rewound' });
	const ben = learner();
	const tooMany = { ...nothing, push: someEvents(3) };
	expect(await send('POST', tooMany, ben)).toEqual({ status: 507, code: 'full' });
	const large = { ...nothing, more: 'A'.repeat(mebibyte) };
	expect(await send('POST', large, ben)).toEqual({ status: 413, code: 'too-large' });
	const cleo = learner();
	expect((await cleo.request('DELETE')).status).toBe(204);
	expect(await send('DELETE', undefined, cleo)).toEqual({ status: 410, code: 'erased' });
	expect(await send('POST', nothing, cleo)).toEqual({ status: 410, code: 'erased' });
	let slow = await ada.request('POST', nothing);
	for (let nth = 0; nth < 20 && slow.status !== 429; nth++) slow = await ada.request('POST', nothing);
	expect(secondsOf(slow)).toBeLessThanOrEqual(10);
	expect(await refusalOf(slow)).toEqual({ status: 429, code: 'slow-down' });
	const begins = await learner().request('POST', { ...nothing, push: someEvents(1) });
	expect(secondsOf(begins)).toBeLessThanOrEqual(1800);
	expect(await refusalOf(begins)).toEqual({ status: 429, code: 'slow-down' });
	const nobody = await fetch(`${server.url}api/sync`, { method: 'POST', body: '{}' });
	expect(nobody.headers.get('www-authenticate')).toBe('Bearer');
	expect(await refusalOf(nobody)).toEqual({ status: 401, code: 'token' });
});

test('W1 where the store cannot be opened, the course is served and the API says to come again', async () => {
	const url = 'postgres://carrel:secret@127.0.0.1:1/none';
	await using running = await serving({ DATABASE_URL: url });
	const { server, learner } = running;
	expect((await fetch(server.url)).status).toBe(200);
	for (const answer of [await learner().request('POST', nothing), await fetch(`${server.url}api/health`)]) {
		expect(answer.headers.get('retry-after')).toBe('30');
		expect(await refusalOf(answer)).toEqual({ status: 503, code: 'unavailable' });
	}
	await expect.poll(() => server.log).toMatch(/^Synchronisation is not available: \w+ ECONNREFUSED\n$/);
});

test('W14 the store is opened by the first request, and health tells what it is', async () => {
	await using running = await serving();
	const { server } = running;
	const file = join(server.data, 'carrel.sqlite');
	await fetch(server.url);
	expect(existsSync(file)).toBe(false);
	const health = await fetch(`${server.url}api/health`);
	expect(await health.json()).toEqual({
		status: 'ok',
		version: expect.stringMatching(/^[\da-f]{16}$/) as unknown,
		protocol: 1,
		store: 'sqlite'
	});
	expect(existsSync(file)).toBe(true);
	expect((await fetch(`${server.url}api/health`, { method: 'HEAD' })).status).toBe(200);
});

test('W3 a whole mebibyte is taken, more than adapter-node takes by itself', async () => {
	await using running = await serving();
	const ada = running.learner();
	const push = someEvents(20).map((event) => ({ ...event, sealed: 'A'.repeat(50_000) }));
	const body = { ...nothing, push };
	expect(JSON.stringify(body).length).toBeGreaterThan(0.95 * mebibyte);
	expect((await ada.request('POST', body)).status).toBe(200);
	expect(await ada.pull()).toHaveLength(20);
});

test('W3 headers that lie about the body gain nothing', async () => {
	await using running = await serving();
	const { server, learner } = running;
	const ada = learner();
	const body = JSON.stringify({ ...nothing, push: someEvents(1) });
	const post = (headers: string, sent: string | Uint8Array) =>
		new Wire(server.port)
			.send(`POST /api/sync HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${ada.token}\r\n`)
			.send(`connection: close\r\ncontent-type: application/json\r\n${headers}\r\n\r\n`)
			.send(sent);
	const longer = await post(`content-length: ${body.length + 1}`, body).end();
	expect(statusesOf(longer).filter((status) => status < 400)).toEqual([]);
	const shorter = await post(`content-length: ${body.length - 1}`, body).closed();
	expect(statusesOf(shorter)).toEqual([400]);
	const both = await post(`content-length: ${body.length}\r\ntransfer-encoding: chunked`, body).closed();
	expect(statusesOf(both)).toEqual([400]);
	const untyped = new Wire(server.port)
		.send(`POST /api/sync HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${learner().token}\r\n`)
		.send(`connection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
	expect(statusesOf(await untyped.closed())).toEqual([200]);
	const packed = gzipSync(body);
	const zipped = await post(`content-length: ${packed.length}\r\ncontent-encoding: gzip`, packed).closed();
	expect(zipped).toContain('"code":"malformed","message":"A body comes without content-encoding."');
	const announced = await post(`content-length: ${2 * mebibyte}`, 'A').closed();
	expect(statusesOf(announced)).toEqual([413]);
	const chunk = `10000\r\n${'A'.repeat(65_536)}\r\n`;
	const endless = await post('transfer-encoding: chunked', chunk.repeat(20)).closed();
	expect(statusesOf(endless)).toEqual([413]);
	expect(await ada.pull()).toEqual([]);
});

test('W3 whoever sends slowly is hung up on', async () => {
	await using running = await serving({}, 'serve-impatient.ts');
	const { server, learner } = running;
	const head = `POST /api/sync HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${learner().token}\r\n`;
	const slow = await Promise.all([
		new Wire(server.port).send('POST /api/sync HTTP/1.1\r\n').closed(),
		new Wire(server.port).send(`${head}content-type: application/json\r\ncontent-length: 9\r\n\r\n{`).closed()
	]);
	expect(slow.map(statusesOf)).toEqual([[408], [408]]);
});

test('W4 the address is the one that the proxy before the server tells', async () => {
	const env = { ADDRESS_HEADER: 'X-Forwarded-For', XFF_DEPTH: '1', SYNC_ADDRESS_RATE: '0.01' };
	await using running = await serving(env);
	const ask = async (headers: Record<string, string>) =>
		(await fetch(`${running.server.url}api/health`, { headers })).status;
	expect(await ask({ 'x-forwarded-for': '192.0.2.1' })).toBe(200);
	expect(await ask({ 'x-forwarded-for': '192.0.2.7, 192.0.2.1' })).toBe(429);
	expect(await ask({ 'x-forwarded-for': '192.0.2.2' })).toBe(200);
	// Past the proxy: all of these are one.
	expect(await ask({})).toBe(200);
	expect(await ask({})).toBe(429);
});

test("W6 a named site's pages synchronise here, no other's", async ({ page }) => {
	const pages = createServer((_, response) => response.end('<!doctype html>')).listen(0, '127.0.0.1');
	await once(pages, 'listening');
	// Only on a pipe would it be no AddressInfo.
	const { port } = pages.address() as AddressInfo;
	const named = `http://127.0.0.1:${port}`;
	await using running = await serving({ SYNC_ORIGINS: `https://course.example,${named}` });
	const { server, learner } = running;
	const { token } = learner();
	const fromPageOf = async (site: string) => {
		await page.goto(site);
		return page.evaluate(
			async ({ url, authorization, body }) => {
				const headers = { authorization, 'content-type': 'application/json' };
				const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
				const gone = await fetch(url, { method: 'DELETE', headers }).catch(() => null);
				return [answer?.status, gone?.status];
			},
			{ url: `${server.url}api/sync`, authorization: `Bearer ${token}`, body: JSON.stringify(nothing) }
		);
	};
	expect(await fromPageOf(`http://localhost:${port}`)).toEqual([undefined, undefined]);
	expect(await fromPageOf(named)).toEqual([200, 204]);
	const answer = await fetch(`${server.url}api/health`, { headers: { origin: named } });
	expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
	expect(answer.headers.get('set-cookie')).toBeNull();
	pages.close();
	pages.closeAllConnections();
});

test('W7 asked to stop, it finishes what is under way, turns away who comes, and nothing is lost', async () => {
	await using running = await serving(unhurried);
	const { server, learner } = running;
	const ada = learner();
	const push = someEvents(1);
	const body = JSON.stringify({ ...nothing, push });
	const head = `POST /api/sync HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${ada.token}\r\n`;
	const json = `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
	const kept = new Wire(server.port).send('GET /api/health HTTP/1.1\r\nhost: x\r\n\r\n');
	await kept.answers(1);
	const underWay = new Wire(server.port).send(`${head}expect: 100-continue\r\n${json}${body.slice(0, 20)}`);
	await underWay.heard('100 Continue');
	const exit = server.end('SIGTERM');
	// All that follows is done before the server waits no longer.
	const health = () => fetch(`${server.url}api/health`).then(({ status }) => status);
	await expect.poll(health, { intervals: [20] }).toBe(503);
	const turnedAway = await kept.send('GET /api/health HTTP/1.1\r\nhost: x\r\n\r\n').closed();
	expect(statusesOf(turnedAway)).toEqual([200, 503]);
	expect(turnedAway).toMatch(/\r\nretry-after: 5\r\n/i);
	expect(turnedAway).toContain('{"error":{"code":"unavailable"');
	expect(statusesOf(await underWay.send(body.slice(20)).closed())).toEqual([100, 200]);
	expect(await exit).toBe(0);
	await server.start();
	expect(await ada.pull()).toEqual(push.map((event) => ({ seq: 1, ...event })));
});

for (const [name, env, said] of [
	['all goes well', {}, /^$/],
	['nothing does', { DATABASE_URL: 'postgres://carrel:secret@127.0.0.1:1/none' }, /^Synchronisation is not/]
] as const) {
	test(`W8 the log holds no token, no body and no address, where ${name}`, async () => {
		await using running = await serving(env);
		const { server, learner } = running;
		const ada = learner();
		const push = someEvents(1);
		await ada.request('POST', { ...nothing, push });
		await ada.request('POST', 'nothing');
		for (const path of [
			`api/sync/${ada.token}`,
			`api/${ada.token}/`,
			ada.token,
			`api/sync?token=${ada.token}`
		]) {
			await fetch(server.url + path);
			await fetch(server.url + path, { method: 'POST', body: ada.token });
		}
		await ada.request('DELETE');
		await server.end('SIGTERM');
		expect(server.log).toMatch(said);
		for (const secret of [ada.token, push[0]?.sealed ?? '', '127.0.0.1', 'secret'])
			expect(server.log).not.toContain(secret);
	});
}
