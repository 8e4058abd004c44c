import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutlineQuestion } from '$lib/course/types';
import { writeCsv } from '$lib/progress/csv';
import type { EventOf, StoredEvent } from '$lib/progress/events';
import { readExport, writeExport } from '$lib/progress/export';
import { fold } from '$lib/progress/fold';
import { grade } from '$lib/quiz/grade';
import { anyLog, isAnswer, outline } from './event-arbitrary';
import { runs } from './runs';

const questions = outline.lessons.flatMap((lesson) => lesson.questions);

/** A log as the app writes it: an attempt holds what the grader made of it. */
const gradedLog = anyLog.map((log) =>
	log.filter(({ type }) => type !== 'asked').map((event) => (isAnswer(event) ? graded(event) : event))
);

function graded(event: EventOf<'answered'>): StoredEvent {
	const question = questions.find(({ id }) => id === event.question);
	if (!question || event.judges !== undefined) return event;
	return { ...event, score: grade(question, event.response)?.score ?? 0 };
}

test('Q6: a grade is the same on the screen, in the CSV and in the JSON', () => {
	let compared = 0;
	let judged = 0;
	fc.assert(
		fc.property(gradedLog, (log) => {
			const onScreen = fold(log, outline).questions;
			const table = writeCsv(log, [outline]).split('\r\n').slice(1, -1);
			const file = readExport(writeExport(log, 'now'));
			if (!file.ok) throw new Error(file.reason);
			for (const question of questions) {
				const last = onScreen.get(question.id)?.last;
				// Started over: on the screen nothing counts.
				if (!last) continue;
				const row = table.filter((line) => line.startsWith(`c,${question.id},`)).at(-1);
				expect(row?.split(',')[6]).toBe(String(last.score ?? ''));
				expect(scoreIn(file.events.filter(isAnswer).filter(isOfCourse), last.event.id, question)).toBe(
					last.score
				);
				compared++;
				if (question.type === 'open' && last.score !== null) judged++;
			}
		}),
		runs
	);
	expect(compared).toBeGreaterThan(runs.numRuns / 2);
	expect(judged).toBeGreaterThan(runs.numRuns / 200);
});

function isOfCourse({ course }: StoredEvent): boolean {
	return course === outline.course;
}

/** As anyone would read the file: what the attempt says, or, of an open question, what its writer said after it. */
function scoreIn(answers: EventOf<'answered'>[], attempt: string, { type }: OutlineQuestion): number | null {
	const at = answers.findIndex(({ id }) => id === attempt);
	if (type !== 'open') return answers[at]?.score ?? null;
	return answers.slice(at).findLast(({ judges }) => judges === attempt)?.score ?? null;
}
