import { expect, test } from 'vitest';
import type { Question } from '$lib/course/types';
import type { Response } from '$lib/quiz/grade';
import type { Draft } from '$lib/storage/progress-store';
import { Drafts } from './drafts.svelte';

const question: Question = {
	id: 'q',
	type: 'open',
	prompt: { html: '', text: '' },
	options: [],
	answer: null,
	reread: [],
	pin: false,
	print: 'p'
};

/** A log that takes its time to tell what it keeps. */
function slowLog(draft: Draft) {
	let tell = (): void => undefined;
	const told = new Promise<void>((resolve) => (tell = resolve));
	const kept = new Map([['q', draft]]);
	const written: (Response | null)[] = [];
	const drafts = new Drafts({
		async drafts() {
			const then = new Map(kept);
			await told;
			return then;
		},
		keepDraft({ id, print }, response) {
			written.push(response);
			if (response === null) kept.delete(id);
			else kept.set(id, { print, response: typeof response === 'string' ? response : [...response] });
			return Promise.resolve();
		}
	});
	return { drafts, kept, written, tell };
}

test('Q3: what stood on the sheet is there again once it is read', async () => {
	const { drafts, tell } = slowLog({ print: 'p', response: 'before' });
	const reading = drafts.read();
	expect(drafts.of(question)).toBeNull();
	tell();
	await reading;
	expect(drafts.of(question)).toBe('before');
});

test('Q3: what was typed before it is read is newer', async () => {
	const { drafts, tell } = slowLog({ print: 'p', response: 'before' });
	const reading = drafts.read();
	await drafts.keep(question, 'now');
	tell();
	await reading;
	expect(drafts.of(question)).toBe('now');
});

test('Q3: what was handed in before it is read does not come back', async () => {
	const { drafts, kept, tell } = slowLog({ print: 'p', response: 'before' });
	const reading = drafts.read();
	await drafts.keep(question, null);
	tell();
	await reading;
	expect(drafts.of(question)).toBeNull();
	expect(kept.size).toBe(0);
});

test('a sheet that is dropped again and again is dropped once', async () => {
	const { drafts, written, tell } = slowLog({ print: 'p', response: 'before' });
	tell();
	await drafts.read();
	for (let time = 0; time < 3; time++) await drafts.keep(question, null);
	expect(written).toEqual([null]);
});
