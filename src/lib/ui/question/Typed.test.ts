import { render } from 'svelte/server';
import { expect, test, vi } from 'vitest';
import type { Question } from '$lib/course/types';
import { longestAnswer } from './given';
import Typed from './Typed.svelte';

vi.mock('$lib/i18n/context', () => ({ getWords: (english: object) => ({ t: { ...english } }) }));

const question: Question = {
	id: 'q',
	type: 'open',
	prompt: { text: 'Why?', html: '<p>Why?</p>' },
	options: [],
	answer: null,
	pin: false,
	reread: [],
	print: 'p'
};

function typed(length: number, locked = false): string {
	const text = 'x'.repeat(length);
	return render(Typed, { props: { question, text, locked, complaint: undefined, onType: () => {} } }).body;
}
const said = (body: string) => /role="status">([^<]*)</.exec(body)?.[1];

test('Q4: the field names the counter that describes it only where that is there', () => {
	expect(typed(10)).toContain('aria-describedby="~counter-q"');
	expect(typed(10)).toContain('id="~counter-q"');
	expect(typed(10, true)).not.toContain('~counter-q');
});

test('Q4: a voice hears when room gets scarce, and that there is none', () => {
	expect(said(typed(10))).toBe('');
	expect(said(typed(longestAnswer - 90))).toBe('100 characters left');
	expect(said(typed(longestAnswer))).toBe('0 characters left');
	expect(said(typed(longestAnswer + 5))).toMatch(/too long/);
});
