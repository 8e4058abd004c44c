import { describe, expect, test } from 'vitest';
import type { Outline } from '$lib/course/types';
import type { EventDraft, StoredEvent } from './events';
import { fold } from './fold';
import { slideKey } from './slide-key';

const outline: Outline = {
	course: 'c',
	lessons: [
		{
			id: 'one',
			slides: [
				{ id: 'a', title: 'A', print: 'pa' },
				{ id: 'b', title: 'B', print: 'pb' }
			],
			questions: [
				{
					id: 'q',
					slide: 'b',
					type: 'multiple',
					prompt: 'Which?',
					print: 'pq',
					options: ['x', 'y', 'z'],
					answer: { options: ['x', 'y'] }
				}
			]
		},
		{ id: 'two', slides: [{ id: 'a', title: 'A', print: 'pa2' }], questions: [] }
	]
};

let clock = 0;
function event(draft: EventDraft, n = ++clock): StoredEvent {
	const id = `01920000-0000-7000-8000-${String(++clock).padStart(12, '0')}`;
	return { id, at: '2026-01-01T00:00:00.000Z', n, device: 'd', ...draft };
}
const answered = (response: string[], more: object = {}) =>
	event({
		type: 'answered',
		course: 'c',
		question: 'q',
		print: 'pq',
		response,
		score: 0.4,
		ms: 10,
		mode: 'lesson',
		revealed: false,
		...more
	});
const read = (lesson: string, slide: string, title: string, print: string) =>
	event({ type: 'read', course: 'c', slide: { lesson, slide, title, print }, ms: 2000 });

describe('answers', () => {
	test('the last attempt in the log gives the state, whatever its time', () => {
		const state = (events: StoredEvent[]) => fold(events, outline).questions.get('q')?.state;
		expect(state([])).toBe('unanswered');
		expect(state([answered(['z'])])).toBe('wrong');
		expect(state([answered(['x'])])).toBe('partly');
		const wrong = answered(['z']);
		const right = answered(['y', 'x'], { at: '1999-01-01T00:00:00.000Z' });
		expect(state([wrong, right])).toBe('right');
	});

	test('after the solution was shown, no answer counts as right', () => {
		const progress = fold([answered(['x', 'y'], { revealed: true })], outline);
		expect(progress.questions.get('q')?.state).toBe('answered');
		expect(progress.total).toMatchObject({ answered: 1, right: 0 });
	});

	test('P4: an answer to another print says so, and is graded anew where its options still exist', () => {
		const old = fold([answered(['x', 'y'], { print: 'old' })], outline).questions.get('q');
		expect(old).toMatchObject({ changed: true, state: 'right' });
		const gone = fold([answered(['x', 'was-there'], { print: 'old' })], outline).questions.get('q');
		expect(gone).toMatchObject({ changed: true, last: { score: 0.4 } });
	});

	test('P4: an answer that another key graded says so', () => {
		const now = fold([answered(['x', 'y'], { score: 0 })], outline).questions.get('q');
		expect(now).toMatchObject({ changed: true, state: 'right' });
	});

	test('an answer to a question that is no longer there disturbs nothing', () => {
		const progress = fold([answered(['x'], { question: 'gone' })], outline);
		expect(progress.total).toMatchObject({ answered: 0 });
	});
});

describe('known', () => {
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

describe('an open question', () => {
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

	test('a judgement on an attempt that is not the last changes nothing', () => {
		const [first, second] = [written(), written()];
		const progress = fold([first, second, written({ judges: first.id, score: 1 })], open);
		expect(progress.questions.get('o')).toMatchObject({ state: 'answered', tries: 2 });
	});
});

test('time spent reading counts, through resets too; of answers, only that of reviews', () => {
	const events = [
		read('one', 'a', 'A', 'pa'),
		read('one', 'a', 'A', 'pa'),
		event({ type: 'reset', course: 'c', scope: { course: 'c' } }),
		answered(['x'], { ms: 500 }),
		answered(['x'], { ms: 700, mode: 'review' })
	];
	expect(fold(events, outline).lessons.get('one')).toMatchObject({ studied: 4700, read: 0 });
});

describe('slides', () => {
	test('are found by print where they moved, by id and title where they were edited', () => {
		const moved = fold([read('one', 'b', 'A', 'pa2')], outline);
		expect([...moved.read]).toEqual([slideKey('two', 'a')]);
		const edited = fold([read('one', 'a', 'A', 'before')], outline);
		expect([...edited.read]).toEqual([slideKey('one', 'a')]);
		const gone = fold([read('one', 'a', 'Other', 'before')], outline);
		expect([...gone.read]).toEqual([]);
	});

	test('the last one read is where the learner was', () => {
		const events = [read('one', 'b', 'B', 'pb'), read('one', 'a', 'A', 'pa')];
		expect(fold(events, outline).last).toEqual({ lesson: 'one', slide: 'a' });
	});

	test('each lesson has its own, found where it stands now, and read again counts as read last', () => {
		const a = read('one', 'a', 'A', 'pa');
		const b = read('one', 'was-b', 'Was B', 'pb');
		const other = read('two', 'a', 'A', 'pa2');
		const again = read('one', 'a', 'A', 'pa');
		const lastIn = (...events: StoredEvent[]) => Object.fromEntries(fold(events, outline).lastIn);
		expect(lastIn(a, b, other)).toEqual({ one: 'b', two: 'a' });
		expect(lastIn(a, b, other, again)).toEqual({ one: 'a', two: 'a' });
		const reset = event({ type: 'reset', course: 'c', scope: { lesson: 'one' } });
		expect(lastIn(a, b, other, reset)).toEqual({ two: 'a' });
	});
});

describe('reset', () => {
	const before = [answered(['x', 'y']), read('one', 'a', 'A', 'pa'), read('two', 'a', 'A', 'pa2')];
	const after = (scope: { question: string } | { lesson: string } | { course: string }) =>
		fold([...before, event({ type: 'reset', course: 'c', scope })], outline).total;

	test.each([
		[{ question: 'q' }, { answered: 0, read: 2 }],
		[{ lesson: 'one' }, { answered: 0, read: 1 }],
		[{ lesson: 'two' }, { answered: 1, read: 1 }],
		[{ course: 'c' }, { answered: 0, read: 0 }]
	])('of %j leaves %j', (scope, left) => {
		expect(after(scope)).toMatchObject(left);
	});

	test('what comes after it counts again', () => {
		const events = [
			...before,
			event({ type: 'reset', course: 'c', scope: { course: 'c' } }),
			answered(['x', 'y'])
		];
		expect(fold(events, outline).total).toMatchObject({ answered: 1, right: 1 });
	});
});

test('another course and an event from a version to come are left out', () => {
	const future = { ...answered(['x']), type: 'thought' };
	const progress = fold([answered(['x'], { course: 'other' }), future], outline);
	expect(progress.total).toMatchObject({ slides: 3, read: 0, questions: 1, answered: 0, studied: 0 });
});
