import { expect, test } from 'vitest';
import type { Question } from '$lib/course/types';
import type { Response } from '$lib/quiz/grade';
import type { Given } from './given';
import { QuestionSession } from './session.svelte';

const rich = (text: string) => ({ text, html: text });

const question: Question = {
	id: 'q',
	type: 'multiple',
	prompt: rich('Which?'),
	options: ['a', 'b', 'c'].map((id) => ({ ...rich(id), id, label: id.toUpperCase() })),
	answer: { options: ['a', 'b'] },
	reread: [],
	pin: false,
	print: 'p'
};

/** What came to the log, in order. */
function sessionOf(asked: Question, draft: Response | null = null) {
	const saved: Given[] = [];
	const session = new QuestionSession({
		question: () => asked,
		history: () => null,
		draft: () => draft,
		revealed: () => false,
		reveal: () => undefined,
		save: (given) => {
			saved.push(given);
			return Promise.resolve({ ok: true, attempt: null });
		},
		judge: () => Promise.resolve({ ok: true, attempt: null })
	});
	return { session, saved };
}

test('O3 an attempt is begun as long as something stands on the sheet, and over when that is taken away', () => {
	const { session } = sessionOf(question);
	expect(session.begun).toBe(false);
	session.response = ['a'];
	expect(session.begun).toBe(true);
	session.response = [];
	expect(session.begun).toBe(false);
	const written = sessionOf({ ...question, type: 'text', options: [], answer: null }).session;
	written.response = 'b';
	expect(written.begun).toBe(true);
	written.response = '';
	expect(written.begun).toBe(false);
});

test('O3 what stood on the sheet when the page was left is an attempt that is begun', () => {
	expect(sessionOf(question, ['b']).session.begun).toBe(true);
});

test('Q5: a hint counts for the attempt before which it was opened, and for no later one', async () => {
	const { session, saved } = sessionOf(question);
	session.hinted();
	await session.check(['a'], 0);
	session.again(1);
	await session.check(['b'], 2);
	expect(saved.map(({ hint }) => hint)).toEqual([true, false]);
});
