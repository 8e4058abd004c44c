import { expect, test } from 'vitest';
import { atMost } from './at-most';

test('no more run at once than may; all are done, and one that fails holds up none', async () => {
	const inTurn = atMost(2);
	let [running, most] = [0, 0];
	const task = async (number: number) => {
		most = Math.max(most, ++running);
		await new Promise((resolve) => setTimeout(resolve, 1));
		running--;
		if (number % 3 === 0) throw new Error('failed');
		return number;
	};
	const ends = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map((number) => inTurn(() => task(number))));
	expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : null))).toEqual([
		1,
		2,
		null,
		4,
		5,
		null,
		7
	]);
	expect(most).toBe(2);
	expect(await inTurn(() => Promise.resolve('again'))).toBe('again');
});
