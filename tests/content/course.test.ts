import { describe, expect, test } from 'vitest';
import { decks } from './decks';
import { choices, courses, dataDistribution, diagnostics, lessons } from './lessons';

test('C1 check finds nothing to say of the bundled courses', () => {
	expect(diagnostics).toEqual([]);
});

test('C1 every deck is a lesson of its course', () => {
	expect(lessons.map(({ file }) => file)).toEqual(decks.map(({ file }) => file));
});

test('C2 the course has fourteen lessons, at least ninety questions, and at least eight for each objective', () => {
	expect(dataDistribution).toHaveLength(14);
	const questions = dataDistribution.flatMap((lesson) => lesson.questions);
	expect(questions.length).toBeGreaterThanOrEqual(90);
	const objectives = courses.find(({ id }) => id === 'data-distribution')?.objectives ?? [];
	expect(objectives).toHaveLength(5);
	const served = (id: string) => questions.filter(({ objective }) => objective === id).length;
	expect(objectives.filter(({ id }) => served(id) < 8)).toEqual([]);
});

describe.each(dataDistribution)('$file', ({ lesson, questions, slides, text }) => {
	test('C2 has fifteen to thirty slides, and at least five questions of three types', () => {
		const count = slides.filter(({ kind }) => kind !== 'section').length;
		expect(count).toBeGreaterThanOrEqual(15);
		expect(count).toBeLessThanOrEqual(30);
		expect(questions.length).toBeGreaterThanOrEqual(5);
		expect(new Set(questions.map(({ type }) => type)).size).toBeGreaterThanOrEqual(3);
	});

	test('C7 tells the speaker on every slide of its own what to say, and for how many minutes', () => {
		const asked = new Set(questions.map(({ id }) => id));
		const silent = slides.filter(({ kind, id, title, notes }) => {
			const isSpoken = kind === 'slide' && !asked.has(id) && title !== 'Further reading';
			return isSpoken && !/\d+ minutes?\b/.test(notes);
		});
		expect(silent.map(({ id }) => id)).toEqual([]);
	});

	test('C7 ends with a summary, with what to read, and with three facts and where each was checked', () => {
		const [, reading] = slides.filter(({ title }) => /^(Summary|Further reading)\b/.test(title));
		expect(reading?.title).toBe('Further reading');
		expect(reading?.links.length).toBeGreaterThanOrEqual(4);
		const [, facts = ''] = /<!--\nVerified[^\n]*:\n(.*)-->\n$/s.exec(text) ?? [];
		expect(facts.match(/^\d\. .{40}/gm)).toHaveLength(3);
		expect(JSON.stringify(lesson)).not.toContain('Verified');
	});
});

describe.each(lessons)('$file', ({ course, lesson, questions }) => {
	test('C3 says of every question why, gives a hint, and names what to read again and which objective it serves', () => {
		const bare = questions.filter(({ type, answer, explanation, hint, reread, objective }) => {
			const hasKey = answer !== null || type === 'open';
			return !hasKey || !explanation || !hint || reread.length === 0 || objective === undefined;
		});
		expect(bare.map(({ id }) => id)).toEqual([]);
	});

	test('C3 sends back to what was shown before the question', () => {
		const lessonsInOrder = course.parts.flatMap((part) => part.lessons.map(({ id }) => id));
		const early = questions.flatMap(({ id, reread }) => {
			const asked = lesson.slides.findIndex(({ blocks }) =>
				blocks.some((block) => 'question' in block && block.question.id === id)
			);
			return reread
				.filter((link) => {
					const shown = lesson.slides.findIndex((slide) => slide.id === link.slide);
					if (link.lesson === lesson.id) return shown === -1 || shown >= asked;
					return lessonsInOrder.indexOf(link.lesson) >= lessonsInOrder.indexOf(lesson.id);
				})
				.map((link) => `${id} → ${link.lesson}#${link.slide}`);
		});
		expect(early).toEqual([]);
	});

	test('C3 says of every wrong option why one would think so', () => {
		const mute = questions.flatMap((question) =>
			choices(question)
				.wrong.filter(({ feedback }) => !feedback)
				.map(({ label }) => `${question.id} ${label}`)
		);
		expect(mute).toEqual([]);
	});
});
