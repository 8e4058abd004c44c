import { expect, test } from 'vitest';
import { answered, outline } from '$lib/progress/fakes';
import { fold } from '$lib/progress/fold';
import { markOf } from './mark-state';

const right = (day: number, more: object = {}) =>
	answered(['x', 'y'], { at: `2026-01-0${day}T10:00:00.000Z`, ...more });

test.each([
	['unanswered', []],
	['right', [right(1)]],
	['known', [right(1), right(2)]],
	['again', [right(1), right(2, { sure: false })]],
	['again', [right(1, { revealed: true })]],
	['wrong', [right(1), right(2), answered(['z'])]],
	['partly', [answered(['x'])]]
])('P13: a question is marked %s', (mark, events) => {
	const own = fold(events, outline).questions.get('q');
	expect(own && markOf(own)).toBe(mark);
});
