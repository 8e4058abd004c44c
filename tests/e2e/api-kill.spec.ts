import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import type { SealedEvent } from '../../src/lib/sync/protocol';
import { findPostgres, startPostgres } from '../postgres';
import { LearnerAtServer, someEvents, unhurried } from './harness/learner';
import { Server } from './harness/server';
import { siteFolder } from './harness/site';

/** So often the server dies: `npm run soak` asks for more. */
const kills = Number(process.env.KILLS ?? 5);

/** A device that pushes until nobody answers, and then does not know what became of its last push. */
class Device {
	readonly acknowledged = new Map<string, SealedEvent>();
	readonly pushed: SealedEvent[][] = [];
	unanswered = 0;

	constructor(readonly learner: LearnerAtServer) {}

	async pushUntilNobodyAnswers(): Promise<void> {
		for (;;) {
			// The one without an answer first, again.
			const pending = this.unanswered > 0 ? this.pushed.at(-1) : undefined;
			const push = pending ?? someEvents(1 + Math.floor(Math.random() * 40));
			if (!pending) this.pushed.push(push);
			this.unanswered++;
			try {
				await this.learner.exchange(push);
			} catch (error) {
				// What `fetch` says of a connection that broke; a refusal is none, and no answer but 200 is expected.
				if (error instanceof TypeError) return;
				throw error;
			}
			this.unanswered = 0;
			for (const event of push) this.acknowledged.set(event.id, event);
		}
	}
}

async function dieAndLook(env: Record<string, string>): Promise<void> {
	test.setTimeout(60_000 + kills * 15_000);
	await using server = new Server(siteFolder('bundled'), 'serve.ts', { ...unhurried, ...env });
	const devices = Array.from({ length: 4 }, () => new Device(new LearnerAtServer(() => server.url)));
	let lost = 0;
	for (let kill = 0; kill < kills; kill++) {
		await server.start();
		const pushing = devices.map((device) => device.pushUntilNobodyAnswers());
		const before = devices.map(({ acknowledged }) => acknowledged.size);
		const grown = () => devices.every(({ acknowledged }, nth) => acknowledged.size > (before[nth] ?? 0));
		await expect.poll(grown, { intervals: [10], timeout: 60_000 }).toBe(true);
		await setTimeout(Math.random() * 200);
		await server.stop();
		await Promise.all(pushing);
		lost += devices.filter(({ unanswered }) => unanswered > 0).length;
	}
	// Else nothing was tried.
	expect(lost).toBeGreaterThan(0);
	await server.start();
	for (const { learner, acknowledged, pushed } of devices) {
		expect(acknowledged.size).toBeGreaterThan(0);
		const there = await learner.pull();
		const times = new Map<string, number>();
		for (const { id } of there) times.set(id, (times.get(id) ?? 0) + 1);
		for (const id of acknowledged.keys()) expect(times.get(id)).toBe(1);
		for (const push of pushed) await learner.exchange(push);
		const byId = (a: SealedEvent, b: SealedEvent) => (a.id < b.id ? -1 : 1);
		const union = await learner.pull();
		expect(union.map(({ seq }) => seq)).toEqual(union.map((_, index) => index + 1));
		const events = union.map(({ id, sealed }) => ({ id, sealed }));
		expect(events.sort(byId)).toEqual(pushed.flat().sort(byId));
	}
}

test('S1 S2 on SQLite, what was acknowledged outlives the death of the server, exactly once', async () => {
	await dieAndLook({});
});

test('S1 S2 on PostgreSQL, what was acknowledged outlives the death of the server, exactly once', async () => {
	const programs = findPostgres();
	test.skip(programs === undefined, 'PostgreSQL is not installed.');
	const cluster = await startPostgres(programs ?? '');
	try {
		await dieAndLook({ DATABASE_URL: cluster.url });
	} finally {
		await cluster.stop();
	}
});
