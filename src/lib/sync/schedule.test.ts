import { beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from './outcome';
import { Schedule, type Purpose } from './schedule';

let now = 0;
let planned: { at: number; work: () => void } | null = null;
let runs: [number, Purpose][] = [];
let schedule: Schedule;

/** Time goes on to what is planned. */
function pass(): void {
	if (!planned) throw new Error('Nothing is planned.');
	const { at, work } = planned;
	[now, planned] = [at, null];
	work();
}

function fail(outcome: Outcome = { state: 'offline' }): number {
	const before = now;
	schedule.ended(outcome, true);
	pass();
	return (now - before) / 1000;
}

beforeEach(() => {
	[now, planned, runs] = [0, null, []];
	const after = (ms: number, work: () => void) => {
		if (planned) throw new Error('Two are planned.');
		planned = { at: now + ms, work };
		return () => (planned = null);
	};
	schedule = new Schedule({ now: () => now, chance: () => 1, after }, (purpose) => runs.push([now, purpose]));
});

test('S18: after an answer: soon, once for all that follow, and only for what is unsent', () => {
	schedule.soon();
	schedule.soon();
	pass();
	expect(runs).toEqual([[3000, 'unsent']]);
	expect(planned).toBeNull();
});

describe('S12', () => {
	test('what failed is repeated ever more seldom, until something comes of it', () => {
		expect([fail(), fail(), fail({ state: 'none' }), fail({ state: 'storage' })]).toEqual([5, 10, 20, 40]);
		expect(runs.every(([, purpose]) => purpose === 'all')).toBe(true);
		schedule.ended({ state: 'done' }, false);
		expect(planned).toBeNull();
		expect(fail()).toBe(5);
	});

	test('what came in meanwhile does not keep what failed from being repeated', () => {
		schedule.soon();
		expect(fail()).toBe(5);
		expect(runs).toEqual([[5000, 'all']]);
	});

	test('never before the server wants it', () => {
		expect(fail({ state: 'waiting', seconds: 60 })).toBeGreaterThanOrEqual(60);
	});

	test('what lasts is asked about seldom, and says nothing of the network', () => {
		expect(fail({ state: 'full' })).toBe(900);
		expect(fail({ state: 'refused' })).toBe(900);
		expect(fail()).toBe(5);
	});

	test('at once when the network or the learner is back, and from there on as from the beginning', () => {
		for (let i = 0; i < 9; i++) fail();
		schedule.ended({ state: 'offline' }, true);
		runs = [];
		schedule.back(true);
		expect(runs).toEqual([[now, 'all']]);
		schedule.clear();
		expect(fail()).toBe(5);
	});
});

test('S18: back with nothing to send: not within 30 seconds of a run that went well', () => {
	schedule.ended({ state: 'done' }, false);
	now += 29_999;
	schedule.back(false);
	expect(runs).toEqual([]);
	schedule.back(true);
	expect(runs).toHaveLength(1);
	now += 1;
	schedule.back(false);
	expect(runs).toHaveLength(2);
});

test('S18: where nothing was to be sent, nobody was asked, and what others sent is fetched as ever', () => {
	schedule.ended({ state: 'idle' }, false);
	expect(planned).toBeNull();
	schedule.back(false);
	expect(runs).toEqual([[0, 'all']]);
	schedule.ended({ state: 'idle' }, true);
	pass();
	expect(runs.at(-1)).toEqual([3000, 'unsent']);
});

test('S18: what came in while a run went on is sent next', () => {
	schedule.ended({ state: 'done' }, true);
	pass();
	expect(runs).toEqual([[3000, 'unsent']]);
});

test.each(['off', 'stopped', 'erased'] as const)('S20: %s: nothing more by itself', (state) => {
	schedule.ended({ state }, true);
	expect(planned).toBeNull();
});
