import { randomInt } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { sendTo } from '$lib/sender/sender';
import { closeStores, newBrowser } from '$lib/storage/fakes';
import { overHttp } from './over-http';
import { CuttingWire } from './cutting-wire';
import { Device } from './device';
import { plenty, stores } from './places';

vi.setConfig({ testTimeout: 180_000 });

const syncs = 60;
/** About as many bytes as three requests of a few events take, with their answers. */
const most = 6000;

describe.for(stores)('whole devices and a server on $name', ({ here, create }) => {
	test.runIf(here)('S1, S2: wherever the wire is cut, each has the union, exactly once', async () => {
		newBrowser();
		const store = (await create())(plenty);
		const server = await overHttp(store);
		let whole = false;
		const wire = new CuttingWire(server.port, () => {
			const none = { toServer: Infinity, back: Infinity };
			if (whole) return none;
			return randomInt(2) ? { ...none, toServer: randomInt(most) } : { ...none, back: randomInt(most) };
		});
		const send = sendTo(await wire.start(), new AbortController().signal);
		const devices = await Promise.all(['phone', 'laptop', 'tablet'].map((name) => Device.create(name, 1)));
		const all: string[] = [];
		const states = new Set<string>();
		for (let nth = 0; nth < syncs; nth++) {
			const device = devices[nth % devices.length];
			if (!device) continue;
			all.push(...(await device.record(randomInt(1, 4))));
			states.add((await device.sync(send)).state);
		}
		// Not vacuous: requests and answers were cut, and some came through.
		expect(wire.broken.toServer).toBeGreaterThan(5);
		expect(wire.broken.back).toBeGreaterThan(5);
		expect([...states]).toEqual(expect.arrayContaining(['done', 'offline']));

		whole = true;
		// A connection that is kept may still have a cut before it.
		await expect
			.poll(
				async () => {
					const outcomes = [];
					for (const device of [...devices, ...devices]) outcomes.push((await device.sync(send)).state);
					return outcomes;
				},
				{ timeout: 60_000 }
			)
			.toEqual(Array(2 * devices.length).fill('done'));
		for (const device of devices) expect(await device.ids()).toEqual(all.toSorted());
		closeStores();
		wire.stop();
		server.close();
		await store.close();
	});
});
