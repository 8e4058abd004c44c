import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { LearnerAtServer, someEvents, unhurried } from './harness/learner';
import { malformedRequest, randomFrom } from './harness/malformed';
import { statusesOf, Wire } from './harness/raw';
import { Server } from './harness/server';
import { siteFolder } from './harness/site';

/** So many requests: `npm run soak` asks for more. */
const requests = Number(process.env.FUZZ ?? 2000);
/** Each run tries others; a run that failed is repeated with its seed. */
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const atOnce = 20;
const mebibyte = 1_048_576;

/** What the server needs after its garbage was collected. */
async function weigh(server: Server): Promise<number> {
	const file = join(server.data, 'weight');
	rmSync(file, { force: true });
	server.signal('SIGUSR2');
	const read = () => {
		try {
			return Number(readFileSync(file, 'utf8'));
		} catch {
			return 0;
		}
	};
	await expect.poll(read).toBeGreaterThan(0);
	return read();
}

/** Of two weights: what has just been answered may not all be collected the first time. */
async function lighter(server: Server): Promise<number> {
	return Math.min(await weigh(server), await weigh(server));
}

test(`W1 W3 ${requests} malformed requests are refused, and leave nothing in memory`, async () => {
	test.setTimeout(60_000 + requests * 30);
	await using server = new Server(siteFolder('bundled'), 'serve-weighed.ts', unhurried);
	await server.start();
	const random = randomFrom(seed);
	const learner = () => new LearnerAtServer(() => server.url);
	const tokens = Array.from({ length: 30 }, () => learner().token);
	const seen = new Map<number, number>();

	async function sendMalformed(): Promise<void> {
		const bytes = malformedRequest(random, tokens);
		const wire = new Wire(server.port).send(bytes);
		// One that promises more than comes is waited for, until it says that nothing will.
		const ended = setTimeout(() => void wire.end(), 500);
		const statuses = statusesOf(await wire.closed());
		clearTimeout(ended);
		for (const status of statuses) {
			seen.set(status, (seen.get(status) ?? 0) + 1);
			if (status >= 500) throw new Error(`${status} (seed ${seed}): ${bytes.toString('latin1', 0, 2000)}`);
		}
	}
	async function sendMany(count: number): Promise<void> {
		let left = count;
		const sender = async () => {
			while (left-- > 0) await sendMalformed();
		};
		await Promise.all(Array.from({ length: atOnce }, sender));
	}

	// Until everything has been compiled and every pool is filled.
	await sendMany(requests / 4);
	const before = await lighter(server);
	await sendMany(requests - requests / 4);
	const after = await lighter(server);
	console.log(`Answers: ${JSON.stringify(Object.fromEntries([...seen].sort()))}`);
	console.log(`Memory: ${(before / mebibyte).toFixed(1)} MiB, then ${(after / mebibyte).toFixed(1)} MiB`);
	expect(after - before).toBeLessThan(4 * mebibyte);
	for (const status of [200, 400, 401, 405, 410])
		expect(seen.get(status) ?? 0, String(status)).toBeGreaterThan(0);
	const ada = learner();
	expect(await ada.exchange(someEvents(3))).toHaveLength(3);
});
