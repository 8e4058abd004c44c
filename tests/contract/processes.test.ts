import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { openStore, type Place } from '$lib/server/store/open';
import type { Learner } from '$lib/server/store/store';
import type { NumberedEvent } from '$lib/sync/protocol';
import { databases, newLearner, plenty } from './places';

/** `npm run soak` says more. */
const kills = Number(process.env.KILLS ?? 5);
vi.setConfig({ testTimeout: 60_000 + kills * 10_000 });

class Pusher {
	readonly acknowledged: string[] = [];
	private readonly child: ChildProcessByStdio<Writable, Readable, null>;
	private readonly lines: Interface;

	constructor(place: Place, learner: Learner) {
		const words = ['--import', 'tsx', 'tests/contract/pusher.ts', JSON.stringify(place), learner];
		this.child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
		this.lines = createInterface(this.child.stdout);
	}

	async ready(): Promise<void> {
		await once(this.lines, 'line');
		this.lines.on('line', (id) => this.acknowledged.push(id));
	}

	begin(): void {
		this.child.stdin.write('\n');
	}

	async until(acknowledged: number): Promise<void> {
		while (this.acknowledged.length < acknowledged) await once(this.lines, 'line');
	}

	/** With SIGKILL; what it still wrote is read. */
	async kill(): Promise<void> {
		const closed = once(this.lines, 'close');
		this.child.kill('SIGKILL');
		await closed;
	}
}

async function pull(place: Place, learner: Learner): Promise<NumberedEvent[]> {
	const store = openStore(place, plenty);
	const all: NumberedEvent[] = [];
	for (let more = true; more;) {
		const answer = await store.exchange(learner, { after: all.at(-1)?.seq ?? 0, push: [] });
		if (!answer.ok) throw new Error(answer.reason);
		all.push(...answer.page.events);
		more = answer.page.more;
	}
	await store.close();
	return all;
}

function expectOnceEach(events: NumberedEvent[], acknowledged: string[]): void {
	const ids = new Set(events.map(({ id }) => id));
	expect(ids.size).toBe(events.length);
	expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
	expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
}

describe.for(databases)('processes on one $name', ({ here, create }) => {
	test.runIf(here)('S3: two that start together on an empty database share it', async () => {
		const [place, learner] = [await create(), newLearner()];
		const pushers = [new Pusher(place, learner), new Pusher(place, learner)];
		await Promise.all(pushers.map((pusher) => pusher.ready()));
		for (const pusher of pushers) pusher.begin();
		await Promise.all(pushers.map((pusher) => pusher.until(20)));
		await Promise.all(pushers.map((pusher) => pusher.kill()));
		expectOnceEach(
			await pull(place, learner),
			pushers.flatMap(({ acknowledged }) => acknowledged)
		);
	});

	test.runIf(here)(
		`S2: killed ${kills} times while it pushes, it has lost nothing it acknowledged`,
		async () => {
			const [place, learner] = [await create(), newLearner()];
			const acknowledged: string[] = [];
			for (let time = 0; time < kills; time++) {
				const pusher = new Pusher(place, learner);
				await pusher.ready();
				pusher.begin();
				await pusher.until(randomInt(1, 100));
				await pusher.kill();
				acknowledged.push(...pusher.acknowledged);
				expectOnceEach(await pull(place, learner), acknowledged);
			}
			expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
		}
	);
});
