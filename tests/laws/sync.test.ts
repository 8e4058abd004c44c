import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faults, World, type Fault } from './sync-world';

const devices = 3;
const place = fc.nat(devices - 1);
const anyFaults = fc.array(fc.constantFrom<Fault>(...faults), { maxLength: 3 });

const record = fc.record({ act: fc.constant('record' as const), place });
const sync = fc.record({ act: fc.constant('sync' as const), place, faults: anyFaults });
const copyDevice = fc.record({ act: fc.constant('copy device' as const), place });
const restoreDevice = fc.record({ act: fc.constant('restore device' as const), place });
const backUp = fc.constant({ act: 'back up' as const });
const restoreServer = fc.constant({ act: 'restore server' as const });

const anyHistory = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: record },
		{ weight: 5, arbitrary: sync },
		{ weight: 2, arbitrary: copyDevice },
		{ weight: 1, arbitrary: restoreDevice },
		{ weight: 1, arbitrary: backUp },
		{ weight: 1, arbitrary: restoreServer }
	),
	{ minLength: 5, maxLength: 24 }
);
type History = typeof anyHistory extends fc.Arbitrary<infer T> ? T : never;

interface Lived {
	recorded: string[];
	/** A device went back in time: what only it had is gone, as on paper that burns. */
	deviceRestored: boolean;
	serverRestored: boolean;
	faults: number;
}

async function live(world: World, history: History): Promise<Lived> {
	const lived: Lived = { recorded: [], deviceRestored: false, serverRestored: false, faults: 0 };
	for (const each of history) {
		if (each.act === 'record') lived.recorded.push(await world.record(each.place));
		else if (each.act === 'copy device') await world.copyDevice(each.place);
		else if (each.act === 'restore device') {
			await world.restoreDevice(each.place);
			lived.deviceRestored = true;
		} else if (each.act === 'back up') world.backUp();
		else if (each.act === 'restore server') {
			world.restoreServer();
			lived.serverRestored = true;
		} else {
			await world.sync(each.place, each.faults);
			lived.faults += each.faults.length;
		}
	}
	return lived;
}

/** Once the network is whole again, each device has what any had, exactly once. */
async function expectUnion(world: World, lived: Lived): Promise<number> {
	const before = new Set((await world.contents()).flat());
	const outcomes = await world.heal();
	expect(outcomes.slice(-devices)).toEqual(Array(devices).fill({ state: 'done' }));
	const [first = [], ...others] = await world.contents();
	for (const other of others) expect(other).toEqual(first);
	expect(first).toEqual([...new Set(first)]);
	for (const content of before) expect(first).toContain(content);
	if (!lived.deviceRestored) expect(first).toEqual(lived.recorded.toSorted());
	const [ids, ...otherIds] = await world.ids();
	for (const other of otherIds) expect(other).toEqual(ids);
	expect(world.onServer().sort()).toEqual(ids);
	return first.length;
}

/** Fewer than of the other laws: each is a world of its own. */
const runs = Number(process.env['LAW_RUNS'] ?? 80);
const patience = Math.max(120_000, runs * 1500);

test.each([
	{ name: 'whatever breaks', colliding: false },
	{ name: 'also where devices give the same ids', colliding: true }
])(
	'S1, S2, S4, S7, P2: every device has the union, exactly once, $name',
	async ({ colliding }) => {
		const seen = { events: 0, faults: 0, devices: 0, servers: 0 };
		await fc.assert(
			fc.asyncProperty(anyHistory, async (history) => {
				const world = await World.create(devices, colliding);
				try {
					const lived = await live(world, history);
					const events = await expectUnion(world, lived);
					if (events > 3) seen.events++;
					if (lived.faults > 2) seen.faults++;
					if (lived.deviceRestored) seen.devices++;
					if (lived.serverRestored) seen.servers++;
				} finally {
					world.close();
				}
			}),
			{ numRuns: runs }
		);
		// Not vacuous: each kind of trouble came about.
		expect(seen.events).toBeGreaterThan(runs / 3);
		expect(seen.faults).toBeGreaterThan(runs / 3);
		expect(seen.devices).toBeGreaterThan(runs / 20);
		expect(seen.servers).toBeGreaterThan(runs / 10);
	},
	patience
);
