import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from './turns';

test('W10 one learner takes one turn at a time, in order, whatever fails; another does not wait', async () => {
	const turns = new Turns();
	const said: string[] = [];
	const act = (name: string, ms: number) => async () => {
		said.push(`${name} begins`);
		await setTimeout(ms);
		said.push(`${name} ends`);
		if (name === 'Ada 1') throw new Error(name);
		return name;
	};
	const ada = [turns.take('Ada', act('Ada 1', 40)), turns.take('Ada', act('Ada 2', 1))];
	const ben = turns.take('Ben', act('Ben', 1));
	expect(await ben).toBe('Ben');
	expect(said).toEqual(['Ada 1 begins', 'Ben begins', 'Ben ends']);
	await expect(ada[0]).rejects.toThrow('Ada 1');
	expect(await ada[1]).toBe('Ada 2');
	expect(said.slice(3)).toEqual(['Ada 1 ends', 'Ada 2 begins', 'Ada 2 ends']);
	await Promise.resolve();
	expect(turns.keys).toBe(0);
});
