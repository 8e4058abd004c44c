import { expect, test, vi } from 'vitest';
import { ReadingTime } from './reading-time';

function reading() {
	const onStay = vi.fn();
	let now = 0;
	const time = new ReadingTime<string>(2000, onStay, () => now);
	return { time, pass: (ms: number) => (now += ms), told: () => onStay.mock.calls };
}

test('P10: each slide is told when the next is reached, or the page is left', () => {
	const { time, pass, told } = reading();
	time.reach('a');
	pass(4000);
	time.reach('a');
	pass(1000);
	time.reach('b');
	pass(6000);
	time.leave();
	pass(60_000);
	time.leave();
	expect(told()).toEqual([
		['a', 3000],
		['b', 4000]
	]);
});

test('P10: a glance is no reading, and an hour away counts as five minutes in all', () => {
	const { time, pass, told } = reading();
	time.reach('a');
	pass(4999);
	time.reach('b');
	pass(3_600_000);
	time.reach('c');
	expect(told()).toEqual([['b', 298_000]]);
});
