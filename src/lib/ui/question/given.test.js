import { expect, test } from 'vitest';
import { blank, fits } from './given';
const question = {
    id: 'q',
    type: 'order',
    prompt: { html: '', text: '' },
    options: ['a', 'b', 'c'].map((id) => ({ id, label: id, html: id, text: id })),
    answer: { options: ['a', 'b', 'c'] },
    reread: [],
    pin: false,
    print: 'p'
};
test('what is to be put in order never starts in its order', () => {
    expect(blank(question)).toEqual(['b', 'c', 'a']);
    expect(blank({ ...question, answer: { options: ['c', 'b', 'a'] } })).toEqual(['a', 'b', 'c']);
});
test('an earlier response is shown only where the question can still hold it', () => {
    expect(fits(question, ['c', 'a', 'b'])).toBe(true);
    expect(fits(question, ['a', 'b'])).toBe(false);
    expect(fits(question, ['a', 'b', 'gone'])).toBe(false);
    expect(fits({ ...question, type: 'number', options: [] }, '181')).toBe(true);
});
