import { expect, test } from 'vitest';
import type { Outline } from '$lib/course/types';
import { writeCsv } from './csv';
import type { EventDraft, StoredEvent } from './events';
import { fold } from './fold';

const outline: Outline = {
	course: 'c',
	lessons: [
		{
			id: 'l',
			slides: [],
			questions: [
				{
					id: 'q',
					slide: 's',
					type: 'multiple',
					prompt: 'Which, "exactly"?',
					print: 'p',
					options: ['x', 'y'],
					answer: { options: ['x', 'y'] }
				}
			]
		}
	]
};
let n = 0;
function event(draft: EventDraft): StoredEvent {
	const id = `01920000-0000-7000-8000-${String(++n).padStart(12, '0')}`;
	return { id, at: '2026-01-01T00:00:00.000Z', n, device: 'd', ...draft };
}
const asked = event({
	type: 'asked',
	course: 'c',
	question: 'q',
	print: 'p',
	prompt: 'Which, "exactly"?',
	options: [
		{ id: 'x', text: '=SUM(A1)' },
		{ id: 'y', text: 'Why' }
	]
});
const answered = (response: string[] | string, more: object = {}) =>
	event({
		type: 'answered',
		course: 'c',
		question: 'q',
		print: 'p',
		response,
		score: 0,
		ms: 1500,
		mode: 'lesson',
		revealed: false,
		...more
	});
const rows = (events: StoredEvent[], outlines = [outline]) => writeCsv(events, outlines).split('\r\n');

test('P16: an attempt is a row, in the words of then, quoted, and nothing in it is a formula', () => {
	const [head, first, second, end] = rows([asked, answered(['x'], { sure: false }), answered(['x', 'y'])]);
	expect(head).toMatch(/^\ufeffcourse,question,prompt,at,attempt,response,score,/);
	expect(first).toBe(`c,q,"Which, ""exactly""?",2026-01-01T00:00:00.000Z,1,'=SUM(A1),0.5,1.5,lesson,,no,,d`);
	expect(second).toContain(`2,'=SUM(A1) | Why,1,1.5`);
	expect(end).toBe('');
});

test('P16: the score is the one on the screen; without the course, the one of then', () => {
	const events = [asked, answered(['x'], { score: 0.25 })];
	const onScreen = fold(events, outline).questions.get('q')?.last?.score;
	expect(onScreen).toBe(0.5);
	expect(rows(events)[1]).toContain(',0.5,');
	expect(rows(events, [])[1]).toContain(',0.25,');
});

test('P16: a judgement is no row of its own, and counts where the screen counts it', () => {
	const open = ([lesson] = outline.lessons): Outline => ({
		course: 'c',
		lessons: lesson
			? [{ ...lesson, questions: lesson.questions.map((own) => ({ ...own, type: 'open', answer: null })) }]
			: []
	});
	const first = answered('So.');
	const events = [first, answered('Thus.'), answered('So.', { judges: first.id, score: 0.5 })];
	for (const outlines of [[open()], []]) {
		const [, one, two, end] = rows(events, outlines);
		expect(one).toContain(',1,So.,0.5,');
		expect(two).toContain(outlines.length > 0 ? ',2,Thus.,,' : ',2,Thus.,0,');
		expect(end).toBe('');
	}
	expect(fold(events, open()).questions.get('q')?.first).toBe(0.5);
});

test('P16: a number that was typed stays a number; a text with a minus does not become a formula', () => {
	expect(rows([answered('-5')])[1]).toContain(',-5,');
	expect(rows([answered('-5 or +6')])[1]).toContain(`,'-5 or +6,`);
});
