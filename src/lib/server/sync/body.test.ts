import { expect, test } from 'vitest';
import { limits } from '$lib/sync/protocol';
import { discard, readBody } from './body';
import { Memory } from './holding';
import { eventOf, refusalOf, testApi, tokenOf } from './test-api';

const authorization = `Bearer ${tokenOf('Ada')}`;
const kib = 1024;

/** A body that comes in pieces and does not say how long it is. */
function streamOf(bytes: number, piece = 64 * kib) {
	let sent = 0;
	const stream = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (sent >= bytes) {
				controller.close();
				return;
			}
			const length = Math.min(piece, bytes - sent);
			sent += length;
			controller.enqueue(new Uint8Array(length).fill(0x20));
		}
	});
	return { stream, sent: () => sent };
}

function requestOf(body: ReadableStream<Uint8Array> | string, headers: Record<string, string> = {}): Request {
	// TypeScript's DOM does not know yet that a stream is sent in one direction at a time.
	const request = { method: 'POST', body, headers, duplex: 'half' };
	return new Request('https://course.example', request);
}

test('W3 a body of 1 MiB is read, one byte more is not, whether it says so or not', async () => {
	const whole = streamOf(limits.body);
	expect(await readBody(requestOf(whole.stream), new Memory().hold(''))).toMatchObject({ ok: true });
	const over = await readBody(requestOf(streamOf(limits.body + 1).stream), new Memory().hold(''));
	const said = streamOf(1);
	const headers = { 'content-length': String(limits.body + 1) };
	const announced = await readBody(requestOf(said.stream, headers), new Memory().hold(''));
	for (const body of [over, announced]) {
		expect(body.ok || (await refusalOf(body.response))).toEqual([413, 'too-large']);
	}
});

test('W3 the answer comes before the rest of the body, which is read away, but not for ever', async () => {
	const { send } = testApi();
	for (const [bytes, most] of [
		[4 * limits.body, 4 * limits.body],
		[100 * limits.body, 10 * limits.body]
	] as const) {
		const { stream, sent } = streamOf(bytes);
		const request = { headers: { authorization }, body: stream, duplex: 'half' } as const;
		expect(await refusalOf(await send(request))).toEqual([413, 'too-large']);
		expect(sent()).toBeLessThan(2 * limits.body);
		await expect.poll(sent).toBeGreaterThanOrEqual(Math.min(bytes, 8 * limits.body));
		expect(sent()).toBeLessThanOrEqual(most);
	}
});

test('W3 what is sent compressed is refused', async () => {
	const request = requestOf('{}', { 'content-encoding': 'gzip' });
	const body = await readBody(request, new Memory().hold(''));
	expect(body.ok || (await refusalOf(body.response))).toEqual([400, 'malformed']);
	const plain = requestOf('{}', { 'content-encoding': 'Identity' });
	expect(await readBody(plain, new Memory().hold(''))).toEqual({ ok: true, text: '{}' });
});

test('W3 a body that breaks off is no body', async () => {
	const stream = new ReadableStream<Uint8Array>({
		pull: (controller) => {
			controller.error(new Error('gone'));
		}
	});
	const body = await readBody(requestOf(stream), new Memory().hold(''));
	expect(body.ok || (await refusalOf(body.response))).toEqual([400, 'malformed']);
	await discard(stream);
});

test('W3 what all bodies hold is bounded, and what one address holds more so', () => {
	const memory = new Memory();
	const one = memory.hold('one');
	for (let mebibytes = 0; mebibytes < 16; mebibytes++) expect(one.take(limits.body)).toBe(true);
	expect(one.take(1)).toBe(false);
	expect(memory.hold('one').take(1)).toBe(false);
	for (const other of ['two', 'three', 'four']) expect(memory.hold(other).take(16 * limits.body)).toBe(true);
	expect(memory.hold('five').take(1)).toBe(false);
	one.release();
	expect(memory.hold('one').take(limits.body)).toBe(true);
	expect(memory.hold('five').take(15 * limits.body)).toBe(true);
});

test('W3 an answer is held until it is read, or its reader is gone', async () => {
	const test = testApi({ SYNC_LEARNER_RATE: '1000' });
	const large = Array.from({ length: 15 }, () => eventOf('A'.repeat(limits.sealed)));
	const ada = tokenOf('Ada');
	await (await test.push(ada, large)).text();
	const pull = () => test.push(ada, []);
	const answers = [];
	for (let nth = 0; nth < 17; nth++) answers.push(await pull());
	expect(answers.map(({ status }) => status)).toEqual(Array(17).fill(200));
	expect(await refusalOf(await pull())).toEqual([503, 'unavailable', 5]);
	test.address = '192.0.2.9';
	await (await pull()).text();
	test.address = '192.0.2.1';
	const [read, gone] = answers;
	expect((await read?.json()) as unknown).toMatchObject({ next: 15, more: false });
	expect((await pull()).status).toBe(200);
	expect((await pull()).status).toBe(503);
	await gone?.body?.cancel();
	expect((await pull()).status).toBe(200);
});

test('W3 a request leaves nothing held', async () => {
	const { send } = testApi();
	for (let nth = 0; nth < 20; nth++) {
		const answer = await send({ headers: { authorization }, body: ' '.repeat(limits.body) });
		expect(answer.status).toBe(400);
	}
});
