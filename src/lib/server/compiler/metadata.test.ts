import { expect, test } from 'vitest';
import { distinctNames } from './metadata';

test('a course names each of its decks’ authors once', () => {
	const decks = ['Ada Byron, Lab (Maths, Physics and Stars)', 'Alan Turing and Ada Byron', 'Alan Turing'];
	expect(distinctNames(decks)).toEqual(['Ada Byron', 'Lab (Maths, Physics and Stars)', 'Alan Turing']);
});
