import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify, parseLock, printLock } from '.';
import { anyCourse, asFound } from './course-arbitrary';

test('I4 what is printed is parsed again, whatever stands in it', () => {
	const text = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('yes', '12', '- x: #y', '__proto__', 'a\nb')
	);
	const option = fc.record({ id: text.filter(Boolean), text, gone: fc.boolean() });
	const question = fc.record({
		id: text.filter(Boolean),
		lesson: text,
		prompt: text,
		options: fc.uniqueArray(option, { selector: ({ id }) => id, maxLength: 4 }),
		seen: text,
		gone: fc.boolean()
	});
	fc.assert(
		fc.property(fc.uniqueArray(question, { selector: ({ id }) => id }), (entries) => {
			const questions = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
			expect(parseLock(printLock({ lessons: [], questions: entries }))).toEqual({
				ok: true,
				lock: { lessons: [], questions }
			});
		})
	);
});

test('I4 the same course prints the same file, whatever the order it was read in', () => {
	fc.assert(
		fc.property(anyCourse, (course) => {
			const found = asFound(course);
			const reversed = { lessons: found.lessons.toReversed(), questions: found.questions.toReversed() };
			const lock = { lessons: [], questions: [] };
			expect(printLock(identify(lock, reversed).lock)).toBe(printLock(identify(lock, found).lock));
		})
	);
});

test('I4 it is a file that a person can read', () => {
	const lesson = { id: 'stores', title: 'Stores', file: '02_Stores.md', gone: false };
	const options = [{ id: 'raw', text: 'Raw data', gone: false }];
	const question = {
		id: 'stores--goal',
		lesson: 'stores',
		prompt: 'A: goal?',
		options,
		seen: '02_Stores.md:4',
		gone: true
	};
	expect(printLock({ lessons: [lesson], questions: [question] })).toMatchInlineSnapshot(`
		"# The ids that learners' answers hang on, and what each lesson and question is known by after an edit.
		# "carrel ids" writes this file: commit it, and do not edit it. What is gone stays, in case it comes back.
		version: 1
		lessons:
		  - id: stores
		    title: Stores
		    file: 02_Stores.md
		questions:
		  - id: stores--goal
		    lesson: stores
		    prompt: "A: goal?"
		    options:
		      - id: raw
		        text: Raw data
		    seen: 02_Stores.md:4
		    gone: true
		"
	`);
});

test.each([
	['no YAML', 'a: [', 1],
	['an alias', 'version: 1\nlessons: &a []\nquestions: *a', 3],
	['another version', 'version: 2\nlessons: []\nquestions: []', 1],
	[
		'an id twice',
		'version: 1\nquestions: []\nlessons: [{ id: a, title: a, file: a }, { id: a, title: a, file: b }]',
		1
	],
	['nothing', '', 1]
])('I4 %s is refused with a reason', (_, text, line) => {
	expect(parseLock(text)).toMatchObject({ ok: false, line });
});
