import { describe, expect, test } from 'vitest';
import type { StoredEvent } from './events';
import { answered, event, outline, read } from './fakes';
import { fold } from './fold';
import { slideKey } from './slide-key';

describe('answers', () => {
	test('P8: the last attempt in the log gives the state, whatever its time', () => {
		const state = (events: StoredEvent[]) => fold(events, outline).questions.get('q')?.state;
		expect(state([])).toBe('unanswered');
		expect(state([answered(['z'])])).toBe('wrong');
		expect(state([answered(['x'])])).toBe('partly');
		const wrong = answered(['z']);
		const right = answered(['y', 'x'], { at: '1999-01-01T00:00:00.000Z' });
		expect(state([wrong, right])).toBe('right');
	});

	test('Q7, P8: after the solution was shown, no answer counts as right', () => {
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

	test('P4: an answer to a question that is no longer there disturbs nothing', () => {
		const progress = fold([answered(['x'], { question: 'gone' })], outline);
		expect(progress.total).toMatchObject({ answered: 0 });
	});
});

test('P10: what says that it took longer than a day took a day', () => {
	const endless = { ms: Number.MAX_VALUE, mode: 'review' };
	const events = [
		answered(['x'], endless),
		answered(['x'], endless),
		{ ...read('one', 'a', 'A', 'pa'), ...endless }
	];
	expect(fold(events, outline).total.studied).toBe(3 * 24 * 3_600_000);
});

test('P10: time spent reading counts, through resets too; of answers, only that of reviews', () => {
	const events = [
		read('one', 'a', 'A', 'pa'),
		read('one', 'a', 'A', 'pa'),
		event({ type: 'reset', course: 'c', scope: { course: 'c' } }),
		answered(['x'], { ms: 500 }),
		answered(['x'], { ms: 700, mode: 'review' })
	];
	expect(fold(events, outline).lessons.get('one')).toMatchObject({ studied: 4700, read: 0 });
});

describe('P11: slides', () => {
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

describe('P12: reset', () => {
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

test('P6: another course and an event from a version to come are left out', () => {
	const future = { ...answered(['x']), type: 'thought' };
	const progress = fold([answered(['x'], { course: 'other' }), future], outline);
	expect(progress.total).toMatchObject({ slides: 3, read: 0, questions: 1, answered: 0, studied: 0 });
});
