import type { Outline } from '$lib/course/types';
import type { EventDraft, StoredEvent } from './events';

/** A small course, and what a learner does in it, for tests. */
export const outline: Outline = {
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
export function event(draft: EventDraft, n = ++clock): StoredEvent {
	const id = `01920000-0000-7000-8000-${String(++clock).padStart(12, '0')}`;
	return { id, at: '2026-01-01T00:00:00.000Z', n, device: 'd', ...draft };
}
export const answered = (response: string[], more: object = {}) =>
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
export const read = (lesson: string, slide: string, title: string, print: string) =>
	event({ type: 'read', course: 'c', slide: { lesson, slide, title, print }, ms: 2000 });
