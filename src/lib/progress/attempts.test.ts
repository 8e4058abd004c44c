import { describe, expect, test } from 'vitest';
import type { Outline } from '$lib/course/types';
import type { StoredEvent } from './events';
import { answered, event, outline } from './fakes';
import { fold } from './fold';

describe('P9: known', () => {
	const right = (day: number, more: object = {}) =>
		answered(['x', 'y'], { at: `2026-01-0${day}T10:00:00.000Z`, ...more });
	const wrong = (day: number) => right(day, { response: ['z'] });
	const of = (...events: StoredEvent[]) => fold(events, outline).questions.get('q');

	test('is what was right at the first attempt of two days', () => {
		expect(of(right(1))?.known).toBe(false);
		expect(of(right(1), right(1))?.known).toBe(false);
		expect(of(right(1), right(2))?.known).toBe(true);
		expect(of(wrong(1), right(1), right(2))?.known).toBe(false);
		expect(of(wrong(1), right(1), right(2), right(3))?.known).toBe(true);
	});

	test('is not what was wrong since, was unsure, or came after the solution', () => {
		expect(of(right(1), right(2), wrong(3))?.known).toBe(false);
		expect(of(right(1), right(2, { sure: false }))?.known).toBe(false);
		expect(of(right(1), right(2, { revealed: true }), right(2))?.known).toBe(false);
		expect(of(right(1), right(2), right(3, { sure: false }))?.known).toBe(false);
		expect(of(right(1), right(2), right(3, { sure: false }), right(3))?.known).toBe(true);
	});

	test('the first attempt keeps its score', () => {
		expect(of(answered(['x']), right(1))).toMatchObject({ first: 0.5, tries: 2, state: 'right' });
	});

	test('what was wrong, unsure, or shown before is to be looked at again', () => {
		expect(of(right(1))?.again).toBe(false);
		expect(of(right(1), wrong(1))?.again).toBe(true);
		expect(of(right(1, { sure: false }))?.again).toBe(true);
		expect(of(right(1, { revealed: true }))?.again).toBe(true);
		expect(fold([wrong(1)], outline).total).toMatchObject({ again: 1, known: 0 });
	});
});

describe('Q8: an open question', () => {
	const written = (more: object = {}) =>
		event({
			type: 'answered',
			course: 'c',
			question: 'o',
			print: 'po',
			response: 'Because.',
			score: 0,
			ms: 10,
			mode: 'lesson',
			revealed: false,
			...more
		});
	const open: Outline = {
		course: 'c',
		lessons: [
			{
				id: 'one',
				slides: [],
				questions: [
					{
						id: 'o',
						slide: 'b',
						type: 'open',
						prompt: 'Why?',
						print: 'po',
						options: [],
						answer: null,
						objective: 'aim'
					}
				]
			}
		]
	};

	test('has no score until the learner has judged it, which is no attempt of its own', () => {
		const attempt = written();
		expect(fold([attempt], open).questions.get('o')).toMatchObject({ state: 'answered', again: false });
		const judged = fold([attempt, written({ judges: attempt.id, score: 1 })], open);
		expect(judged.questions.get('o')).toMatchObject({ state: 'right', tries: 1, first: 1 });
		expect(judged.objectives.get('aim')).toMatchObject({ questions: 1, right: 1 });
	});

	test('the time of a judgement is that of its attempt, and counts once', () => {
		const attempt = written({ mode: 'review', ms: 700 });
		const judged = written({ mode: 'review', ms: 700, judges: attempt.id, score: 1 });
		expect(fold([attempt, judged], open).total.studied).toBe(700);
	});

	test('a judgement on an attempt that is not the last counts for that one', () => {
		const [first, second] = [written(), written()];
		const progress = fold([first, second, written({ judges: first.id, score: 1 })], open);
		expect(progress.questions.get('o')).toMatchObject({ state: 'answered', tries: 2, first: 1 });
	});

	test('a judgement that is taken back takes no day with it', () => {
		const of = (log: StoredEvent[]) => fold(log, open).questions.get('o');
		const said = (attempt: StoredEvent, score: number) => written({ judges: attempt.id, score });
		const log: StoredEvent[] = [];
		for (const day of [1, 2]) {
			const attempt = written({ at: `2026-01-0${day}T10:00:00.000Z` });
			log.push(attempt, said(attempt, 1));
		}
		expect(of(log)).toMatchObject({ known: true });
		const third = written({ at: '2026-01-03T10:00:00.000Z' });
		log.push(third, said(third, 0));
		expect(of(log)).toMatchObject({ known: false, again: true });
		log.push(said(third, 1));
		expect(of(log)).toMatchObject({ known: true, again: false, tries: 3 });
	});

	test('a judgement says nothing of a question that has a key by now', () => {
		const attempt = written();
		const judged = written({ judges: attempt.id, score: 1 });
		const keyed: Outline = {
			...open,
			lessons: open.lessons.map((lesson) => ({
				...lesson,
				questions: lesson.questions.map((question) => ({
					...question,
					type: 'text',
					answer: { accepted: ['Therefore.'] }
				}))
			}))
		};
		expect(fold([attempt, judged], keyed).questions.get('o')).toMatchObject({ state: 'wrong', tries: 1 });
	});
});
