import type { Outline, OutlineQuestion } from '$lib/course/types';
import { attemptsIn } from './attempts';
import { isKnown, merge, type EventOf, type StoredEvent } from './events';

const columns = [
	'course',
	'question',
	'prompt',
	'at',
	'attempt',
	'response',
	'score',
	'seconds',
	'mode',
	'hint',
	'sure',
	'after_solution',
	'device'
] as const;

/**
 * Every attempt as a row, course by course and question by question, for a spreadsheet (RFC 4180, with CRLF, and a
 * byte order mark: without it Excel takes UTF-8 for something older).
 * Responses are in the words that they were given to.
 *
 * @param outlines of the courses as they are now, for what an answer is worth by today's key; of a course without
 * one, what it was worth when it was given
 */
export function writeCsv(events: readonly StoredEvent[], outlines: readonly Outline[]): string {
	const log = merge(events).filter(isKnown);
	const wordings = new Map<string, EventOf<'asked'>>();
	const answers = new Map<string, EventOf<'answered'>[]>();
	for (const event of log) {
		if (event.type === 'asked') wordings.set(wordingKey(event), event);
		if (event.type !== 'answered') continue;
		const key = JSON.stringify([event.course, event.question]);
		answers.set(key, [...(answers.get(key) ?? []), event]);
	}
	const rows = [...answers.values()].flatMap((own) => {
		const [first] = own;
		const question = (first && findQuestion(outlines, first)) ?? null;
		return attemptsIn(question, own).map(({ event, score }, index) => {
			const wording = wordings.get(wordingKey(event));
			return [
				event.course,
				event.question,
				wording?.prompt ?? '',
				event.at,
				index + 1,
				responseIn(event, wording),
				score ?? '',
				event.ms / 1000,
				event.mode,
				event.hint ? 'yes' : '',
				event.sure === undefined ? '' : event.sure ? 'yes' : 'no',
				event.revealed ? 'yes' : '',
				event.device
			];
		});
	});
	return `\ufeff${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function findQuestion(
	outlines: readonly Outline[],
	{ course, question }: EventOf<'answered'>
): OutlineQuestion | undefined {
	const lessons = outlines.find((outline) => outline.course === course)?.lessons ?? [];
	return lessons.flatMap(({ questions }) => questions).find(({ id }) => id === question);
}

function wordingKey({ course, question, print }: EventOf<'asked'> | EventOf<'answered'>): string {
	return JSON.stringify([course, question, print]);
}

function responseIn({ response }: EventOf<'answered'>, wording: EventOf<'asked'> | undefined): string {
	if (typeof response === 'string') return response;
	return response.map((id) => wording?.options.find((option) => option.id === id)?.text ?? id).join(' | ');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe; a number stays one. */
function cell(value: string | number): string {
	const text = String(value);
	const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
