import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeStores, newBrowser, openStore, read } from '$lib/storage/fakes';
import type { Outcome } from '$lib/sync/outcome';
import { done, first, second, Tab } from './fakes';

let tab: Tab;
let stop: () => void;
const secretOf = async () => (await tab.store.replica.state())?.secret;

/** Stopped only by the test. */
const hanging = (signal: AbortSignal) =>
	new Promise<Outcome>((resolve) => {
		signal.addEventListener('abort', () => resolve({ state: 'stopped' }));
	});

beforeEach(async () => {
	newBrowser();
	tab = new Tab(await openStore());
	stop = tab.sync.start();
});
afterEach(() => {
	stop();
	closeStores();
});

test('S18: turned on, it sends at once; off, it asks nobody', async () => {
	await tab.sync.run();
	expect(tab.sent).toEqual([]);
	expect(await tab.secret.turnOn()).toEqual({ ok: true });
	expect(tab.sync.standing?.secret).toBe(first);
	await tab.settled(1);
	expect(tab.sent).toEqual(['all']);
	expect(await tab.secret.turnOff()).toBe(true);
	await tab.sync.run();
	expect([tab.sync.standing, tab.sent.length]).toEqual([null, 1]);
});

test('S18: turned on before its log is there, it waits for that', async () => {
	stop();
	const early = new Tab(await openStore());
	expect(await early.secret.turnOn()).toEqual({ ok: true });
	stop = early.sync.start();
	await early.settled(1);
});

test('S16: a site without a server: nothing is asked, and nothing left to the worker', async () => {
	await tab.secret.turnOn();
	await tab.settled(1);
	stop();
	const bare = new Tab(tab.store, false);
	stop = bare.sync.start();
	await bare.store.append([read('a')]);
	bare.turn();
	expect([bare.sent, bare.left, bare.planned, bare.sync.standing]).toEqual([[], 0, [], null]);
});

test('P1: where the storage does not answer, that is told', async () => {
	tab.opened = false;
	expect(await tab.secret.turnOn()).toEqual({ ok: false, reason: 'unavailable' });
	expect(await tab.secret.join(second)).toEqual({ ok: false, reason: 'unavailable' });
	expect(await tab.secret.turnOff()).toBe(false);
	expect(await tab.secret.leave()).toBe(false);
	expect(tab.sent).toEqual([]);
});

describe('another secret', () => {
	beforeEach(async () => {
		await tab.secret.turnOn();
		await tab.settled(1);
	});

	test('S17: is not begun before all is sent', async () => {
		tab.outcome = () => ({ state: 'offline' });
		expect(await tab.secret.change()).toBe('not begun');
		expect([await secretOf(), await tab.store.replica.formers()]).toEqual([first, []]);
	});

	test('S17: begun, it is under way until all is sent anew', async () => {
		let runs = 0;
		tab.outcome = () => (runs++ === 0 ? done : { state: 'offline' });
		expect(await tab.secret.change()).toBe('under way');
		expect([await secretOf(), tab.sync.erasing]).toEqual([second, true]);
	});

	test('S17: sent anew, it is done', async () => {
		expect(await tab.secret.change()).toBe('done');
		expect(await secretOf()).toBe(second);
	});

	test('S14: the run of the one before ends first, and none that was planned comes in between', async () => {
		let end: () => void = () => undefined;
		tab.outcome = (signal) =>
			new Promise((resolve) => {
				end = () => resolve({ state: signal.aborted ? 'stopped' : 'done' });
			});
		const before = tab.sync.run();
		await vi.waitFor(() => expect(tab.sent).toHaveLength(2));
		let asked = false;
		tab.onAsk = () => {
			asked = true;
			tab.turn();
		};
		const joining = tab.secret.join(second);
		await Promise.resolve();
		expect(asked).toBe(false);
		tab.outcome = () => done;
		end();
		expect([await before, await joining]).toEqual([{ state: 'stopped' }, { ok: true }]);
		await tab.settled(3);
		expect([asked, tab.sent.length, await secretOf()]).toEqual([true, 3, second]);
	});

	test('S17: turned off with an old one still to be erased, it asks for that', async () => {
		tab.outcome = () => ({ state: 'offline' });
		await tab.store.beginSync({ from: first, to: second, erases: true });
		const before = tab.sent.length;
		await tab.secret.turnOff();
		await tab.settled(before + 1);
		expect([tab.sync.standing, tab.planned.length]).toEqual([null, 1]);
	});
});

test('S17: what could not be erased on the server goes on being sent there', async () => {
	await tab.secret.turnOn();
	await tab.settled(1);
	tab.heard = { type: 'offline' };
	expect(await tab.secret.leave()).toBe(false);
	await tab.settled(2);
	expect(await secretOf()).toBe(first);
	tab.heard = { type: 'erased' };
	expect(await tab.secret.leave()).toBe(true);
	expect([await secretOf(), tab.sent.length]).toEqual([undefined, 2]);
});

describe('what is left to the worker', () => {
	beforeEach(async () => {
		await tab.secret.turnOn();
		await tab.settled(1);
	});

	test('S18: what could not be sent for want of a network', async () => {
		tab.online = false;
		expect(await tab.sync.run()).toEqual({ state: 'offline' });
		expect([tab.sent.length, tab.left]).toEqual([1, 1]);
	});

	test('S12: nothing for which the server asked to wait', async () => {
		tab.outcome = () => ({ state: 'waiting', seconds: 30 });
		await tab.sync.run();
		expect([tab.left, tab.planned.length]).toEqual([0, 1]);
	});

	test('S18: what is unsent when the learner goes', async () => {
		tab.hidden = true;
		tab.turn();
		expect(tab.left).toBe(0);
		await tab.store.append([read('a')]);
		await vi.waitFor(() => expect(tab.planned).toHaveLength(1));
		tab.turn();
		expect(tab.left).toBe(1);
	});
});

test('S18: an answer is sent soon after, by a run for what is unsent only', async () => {
	await tab.secret.turnOn();
	await tab.settled(1);
	await tab.store.append([read('a')]);
	await vi.waitFor(() => expect(tab.planned).toHaveLength(1));
	tab.planned[0]?.();
	await tab.settled(2);
	expect(tab.sent).toEqual(['all', 'unsent']);
});

test('S12: what failed after its first page is fetched by the next run, though that page is in the log by then', async () => {
	await tab.secret.turnOn();
	await tab.settled(1);
	tab.outcome = async () => {
		await tab.store.append([read('of another device')]);
		await vi.waitFor(() => expect(tab.planned).toHaveLength(1));
		return { state: 'waiting', seconds: null };
	};
	await tab.sync.run();
	tab.outcome = () => done;
	expect([tab.planned.length, tab.sync.trouble]).toEqual([1, 'waiting']);
	tab.planned[0]?.();
	await tab.settled(3);
	expect([tab.sent, tab.sync.trouble]).toEqual([['all', 'all', 'all'], null]);
});

test('S19: a run that asks nobody takes back nothing that was told', async () => {
	await tab.secret.turnOn();
	await tab.settled(1);
	tab.outcome = () => ({ state: 'none' });
	await tab.sync.run();
	tab.outcome = () => ({ state: 'idle' });
	await tab.sync.run('unsent');
	expect(tab.sync.trouble).toBe('none');
	tab.turn();
	await tab.settled(4);
});

test('S19: stopped, it says so', async () => {
	await tab.secret.turnOn();
	await tab.settled(1);
	tab.outcome = hanging;
	const run = tab.sync.run();
	tab.sync.stop();
	expect(await run).toEqual({ state: 'stopped' });
});

test('S12: what nobody foresaw is reported, told, and tried again', async () => {
	await tab.secret.turnOn();
	await tab.settled(1);
	const mistake = new RangeError('A mistake.');
	tab.outcome = () => {
		throw mistake;
	};
	expect(await tab.sync.run()).toEqual({ state: 'failed' });
	expect([tab.sync.running, tab.sync.trouble, tab.reported]).toEqual([false, 'failed', [mistake]]);
	tab.outcome = () => done;
	tab.planned[0]?.();
	await tab.settled(3);
	expect(tab.sync.trouble).toBeNull();
});
