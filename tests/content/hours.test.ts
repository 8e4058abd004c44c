/** The hours of the programme, and what the course's page says of them. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { content } from './decks';
import { courses, dataDistribution, type AuthoredLesson } from './lessons';

const page = readFileSync(join(content, 'data-distribution/index.md'), 'utf8');
const linked = [...page.matchAll(/\]\((\S+)\.html\)/g)].map(([, stem = '']) => `${stem}.md`);
const isReadAtHome = ({ file }: AuthoredLesson) => linked.includes(basename(file));
const atHome = dataDistribution.filter(isReadAtHome);
const parts = courses.find(({ id }) => id === 'data-distribution')?.parts ?? [];

/** The first number of minutes in the notes of each slide, and one for each question. */
function minutesOf({ slides, questions }: AuthoredLesson): number {
	const asked = new Set(questions.map(({ id }) => id));
	const spoken = slides.filter(({ id }) => !asked.has(id));
	const minutes = spoken.map(({ notes }) => Number(/(\d+) minutes?\b/.exec(notes)?.[1] ?? 0));
	return minutes.reduce((sum, each) => sum + each, questions.length);
}

const inClass = parts.map(({ title, hours, lessons }) => {
	const ids = new Set(lessons.map(({ id }) => id));
	const taught = dataDistribution.filter((each) => ids.has(each.lesson.id) && !isReadAtHome(each));
	return { title, hours, minutes: taught.reduce((sum, each) => sum + minutesOf(each), 0) };
});

test('C7 the page names five lessons to read at home, each in 60 to 90 minutes', () => {
	expect(page).toContain('Five lessons are **read at home**, each with its questions in 60 to 90 minutes');
	expect(atHome).toHaveLength(5);
	expect(atHome.filter((each) => minutesOf(each) < 60 || minutesOf(each) > 90)).toEqual([]);
});

test('C7 the page tells how many hours there are in class, and how long the introduction takes', () => {
	const hours = parts.reduce((sum, part) => sum + (part.hours ?? 0), 0);
	expect(page).toContain(`**${hours} hours** in class`);
	const [introduction] = inClass.filter((part) => part.hours === undefined);
	expect(page).toContain('The introduction takes 45 minutes');
	expect(introduction?.minutes).toBeLessThanOrEqual(45);
});

describe.each(inClass.filter(({ hours }) => hours !== undefined))('C7 $title', ({ hours = 0, minutes }) => {
	test('has enough to say and to do for its hours, and not more', () => {
		expect(minutes).toBeGreaterThanOrEqual(hours * 60 * 0.6);
		expect(minutes).toBeLessThanOrEqual(hours * 60);
	});
});
