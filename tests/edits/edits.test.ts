import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outline, Question } from '$lib/course/types';
import type { EventDraft } from '$lib/progress/events';
import { summarise, type CourseProgress } from '$lib/progress/fold';
import { grade } from '$lib/quiz/grade';
import { closeStores, newBrowser, openStore } from '$lib/storage/fakes';
import type { ProgressStore } from '$lib/storage/progress-store';
import { EditedCourse } from './course';
import { beside, ids, keyed, worded, type Edit, type Name } from './edits';

/** Every kind of edit that instructors made in years of real decks, on a course that was answered before. */

const given: Record<Name, string | string[]> = {
	light: ['a-red-light'],
	knots: ['the-bowline', 'the-figure-eight-loop'],
	keel: ['false'],
	storm: 'Never.',
	wind: ['ask-the-cook'],
	barometer: ['to-measure-the-pressure-of-the-air']
};
const scores = { light: 1, knots: 1, keel: 1, storm: null, wind: 0, barometer: 1 };
const names = Object.keys(scores) as Name[];

/** What the app writes to the log when a question is answered. */
function answer(course: string, question: Question, response: string | string[]): EventDraft[] {
	const { id, type, print, prompt, options, answer } = question;
	const graded = grade({ type, options: options.map(({ id }) => id), answer }, response);
	const about = { course, question: id, print };
	return [
		{ type: 'asked', ...about, prompt: prompt.text, options: options.map(({ id, text }) => ({ id, text })) },
		{
			type: 'answered',
			...about,
			response,
			score: graded?.score ?? 0,
			ms: 9,
			mode: 'lesson',
			revealed: false
		}
	];
}

function progressIn(store: ProgressStore, outline: Outline): Promise<CourseProgress> {
	return new Promise((resolve, reject) => {
		const onFailure = () => reject(new Error('The log cannot be read.'));
		store.follow(outline, { onFold: (fold) => resolve(summarise(fold, outline)), onFailure });
	});
}

async function answeredThen({ edit, changed = [], scores: anew = {} }: Edit): Promise<void> {
	const course = new EditedCourse('tests/decks/edits');
	course.freeze();
	const before = await course.build();
	const store = await openStore();
	for (const name of names) {
		const question = before.questions.get(ids[name]);
		if (!question) throw new Error(`Nowhere: ${name}`);
		expect((await store.append(answer(before.outline.course, question, given[name]))).ok).toBe(true);
	}
	expect(before.questions.size).toBe(names.length);
	expect(shown(await progressIn(store, before.outline))).toEqual(expected([], scores));

	edit(course);
	// Whether or not the author froze the ids once more.
	for (const freeze of [false, true]) {
		if (freeze) course.freeze();
		const after = await course.build();
		expect([...after.questions.keys()].sort()).toEqual(Object.values(ids).sort());
		expect(shown(await progressIn(store, after.outline))).toEqual(expected(changed, { ...scores, ...anew }));
	}
	for (const name of names) {
		const { print, prompt, options } = before.questions.get(ids[name]) ?? {};
		const wording = await store.wording(before.outline.course, ids[name], print ?? '');
		expect(wording).toMatchObject({
			prompt: prompt?.text,
			options: options?.map(({ id, text }) => ({ id, text }))
		});
	}
}

function shown({ questions }: CourseProgress) {
	return names.map((name) => {
		const progress = questions.get(ids[name]);
		const { tries, changed, last } = progress ?? {};
		return { name, tries, changed, score: last?.score, response: last?.event.response };
	});
}

function expected(changed: Name[], scores: Record<Name, number | null>) {
	return names.map((name) => ({
		name,
		tries: 1,
		changed: changed.includes(name),
		score: scores[name],
		response: given[name]
	}));
}

beforeEach(newBrowser);
afterEach(closeStores);

describe('P4 an answer counts as before when', () => {
	test.each(Object.entries(beside))('%s', (_, edit) => answeredThen(edit), 30_000);
});

describe('P4 an answer counts on, says that its question has changed, and keeps the old wording, when', () => {
	test.each(Object.entries(worded))('%s', (_, edit) => answeredThen(edit), 30_000);
});

describe('P4 an answer is graded anew when', () => {
	test.each(Object.entries(keyed))('%s', (_, edit) => answeredThen(edit), 30_000);
});
