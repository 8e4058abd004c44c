import { expect, test } from 'vitest';
import { foldText, print } from './print';

test('I1 typography, case and white space do not change a print', () => {
	expect(print('It’s  “big” – really…')).toBe(print('it\'s "big" -- really...'));
	expect(foldText(' A\n\tB ')).toBe('a b');
});

test('I1 words and their division do', () => {
	expect(print('one two')).not.toBe(print('one', 'two'));
	expect(print('C')).not.toBe(print('C++'));
	expect(print('a')).toMatch(/^[0-9a-f]{20}$/);
});
