import { expect, test } from 'vitest';
import { freeIds } from './free-ids';

test('I1 an id that is taken gets the next number that is free', () => {
	const free = freeIds(['a', 'a-3']);
	expect(['a', 'b', 'a', 'a-2', 'b'].map(free)).toEqual(['a-2', 'b', 'a-4', 'a-2-2', 'b-2']);
});

test('I1 many equal ids are numbered without counting from the first', () => {
	const free = freeIds([]);
	for (let count = 1; count < 100_000; count++) free('a');
	expect(free('a')).toBe('a-100000');
});
