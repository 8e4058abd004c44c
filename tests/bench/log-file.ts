import { v7 as uuidv7 } from 'uuid';
import type { Outline, OutlineLesson } from '../../src/lib/course/types';
import type { StoredEvent } from '../../src/lib/progress/events';
import { writeExport } from '../../src/lib/progress/export';

const start = Date.parse('2026-01-01T08:00:00.000Z');
const year = 365 * 24 * 60 * 60 * 1000;

/** As the app reads it. */
export async function readOutline(course: string, courseUrl: string): Promise<Outline> {
	const read = async (path: string): Promise<unknown> => (await fetch(courseUrl + path)).json();
	// Written by the build that is measured.
	const ids = (await read('lessons.json')) as string[];
	const lessons = await Promise.all(ids.map((id) => read(`${id}/outline.json`)));
	return { course, lessons: lessons as OutlineLesson[] };
}

/** An exported log of so many events, spread over a year: every slide read and every question answered in turn. */
export function exportOf({ course, lessons }: Outline, size: number): string {
	const slides = lessons.flatMap(({ id, slides }) =>
		slides.map(({ id: slide, title, print }) => ({ lesson: id, slide, title, print }))
	);
	const questions = lessons.flatMap(({ questions }) => questions);
	const events = Array.from({ length: size }, (_, place): StoredEvent => {
		const msecs = start + Math.floor((place * year) / size);
		const common = {
			id: uuidv7({ msecs }),
			at: new Date(msecs).toISOString(),
			n: place + 1,
			device: 'bench',
			course
		};
		const turn = Math.floor(place / 2);
		const question = questions[turn % questions.length];
		const slide = slides[turn % slides.length];
		if (!question || !slide) throw new Error(`Nothing to do in ${course}.`);
		if (place % 2 === 0) return { type: 'read', ...common, slide, ms: 30_000 };
		const option = question.options[turn % 3] ?? question.options[0];
		return {
			type: 'answered',
			...common,
			question: question.id,
			print: question.print,
			response: option === undefined ? '12' : [option],
			score: 0,
			ms: 9_000,
			mode: 'lesson',
			revealed: false
		};
	});
	return writeExport(events, new Date(start + year).toISOString());
}
