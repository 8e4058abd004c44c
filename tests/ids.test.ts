import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lesson, Question } from '$lib/course/types';
import { compile } from '$lib/server/compiler/compile';
import { compileDeck } from '$lib/server/compiler/compile-deck';
import { freezeIds } from '$lib/server/compiler/freeze-ids';

vi.setConfig({ testTimeout: 30_000 });

const harbour = `% The harbour

## Quizz

Which light does a ship show on its port side?

- Answer A: A red light
- Answer B: A green light
- Answer C: No light at night

![Answer](data:image/png;base64,AA AA)

[Answer link](https://polls.example/1) _Key: xy_

## Quizz

Which knots make a loop that holds (multiple choices)?

- Answer A: The bowline
- Answer B: The figure-eight loop
- Answer C: The clove hitch
- Answer D: The reef knot

## Quizz

The keel of a ship stands on its deck.
`;
const weather = `% The weather

## Quizz

How strong is the wind of a storm in 2024?

- Answer A: 10 Beaufort, some 55 knots
- Answer B: 7 Beaufort, a near gale
- Answer C: 3 Beaufort
- Answer D: Ask the cook

## Quizz

What is the goal of a barometer on board?

- Answer A: To measure the pressure of the air
- Answer B: To measure the speed of the wind
- Answer C: To keep the drinks cold

## Quizz

What is the goal of a anemometer on board?

- Answer A: To measure the pressure of the air
- Answer B: To measure the speed of the wind
- Answer C: To keep the drinks cold
`;

let folder: string;
const at = (name: string) => join(folder, name);
const write = (name: string, text: string) => {
	writeFileSync(at(name), text);
};
const lockIn = (course = folder) => readFileSync(join(course, 'carrel.lock.yaml'), 'utf8');

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'carrel-ids-'));
	write('01_Harbour.md', harbour);
	write('02_Weather.md', weather);
});

/** What the app is built from: each lesson's id, each question's, and those of its options. */
async function built() {
	const compiled = await compile({ folder, base: '' });
	if (!compiled.ok) throw new Error(compiled.reason);
	const { courses, diagnostics } = compiled.library;
	const lessons = courses.flatMap(({ parts }) => parts.flatMap(({ lessons }) => lessons));
	const questions = lessons.flatMap(questionsOf);
	return {
		lessons: lessons.map(({ id }) => id),
		ids: questions.map(({ id }) => id).sort(),
		options: Object.fromEntries(questions.map(({ id, options }) => [id, options.map(({ id }) => id).sort()])),
		questions: new Map(questions.map((question) => [question.id, question])),
		told: diagnostics.map(({ id }) => id)
	};
}

function questionsOf({ slides }: Lesson): Question[] {
	return slides.flatMap(({ blocks }) =>
		blocks.flatMap((block) => ('question' in block ? [block.question] : []))
	);
}

function freeze() {
	const frozen = freezeIds(folder);
	if (!frozen.ok) throw new Error(frozen.reason);
	const [course] = frozen.locks;
	if (!course?.ok) throw new Error(course?.reason ?? 'no course');
	return course.changes;
}

/** A slide that begins as said, cut out of its deck. */
function cut(deck: string, start: string): { slide: string; rest: string } {
	const slides = deck.split(/^(?=## )/m);
	const slide = slides.find((one) => one.includes(start));
	if (slide === undefined) throw new Error(`no slide on ${start}`);
	return { slide, rest: slides.filter((one) => one !== slide).join('') };
}

function replaced(text: string, ...pairs: [string, string][]): string {
	return pairs.reduce((now, [from, to]) => {
		if (!now.includes(from)) throw new Error(`no "${from}"`);
		return now.replace(from, to);
	}, text);
}

describe('I2 after "carrel ids", every question keeps its id and those of its options when', () => {
	const keel = cut(harbour, 'keel');
	const light = cut(harbour, 'Which light');
	const edits: Record<string, () => void> = {
		'its poll is a new one': () => {
			write('01_Harbour.md', replaced(harbour, ['polls.example/1', 'polls.example/99'], ['xy_', 'zz_']));
		},
		'it moves to another deck': () => {
			write('01_Harbour.md', light.rest);
			write('02_Weather.md', `${weather}\n${light.slide}`);
		},
		'its deck has another name': () => {
			renameSync(at('01_Harbour.md'), at('07_Ports_and_Ships.md'));
		},
		'a typo is mended': () => {
			write(
				'02_Weather.md',
				replaced(weather, ['a anemometer', 'an anemometer'], ['strong is', 'strong ist'])
			);
		},
		'a singular becomes plural': () => {
			write(
				'01_Harbour.md',
				replaced(harbour, ['Which light does', 'Which lights does'], ['red light', 'red lights'])
			);
		},
		'the marker goes, and comes elsewhere': () => {
			write('01_Harbour.md', replaced(harbour, [' (multiple choices)', '']));
			write(
				'02_Weather.md',
				replaced(weather, ['barometer on board?', 'barometer on board? (mutliple choices)'])
			);
		},
		'its numbers are those of another year': () => {
			write('02_Weather.md', replaced(weather, ['2024', '2026'], ['some 55', 'some 52']));
		},
		'its options have other letters and places': () => {
			const order = ['C: The clove hitch', 'A: The bowline', 'D: The reef knot', 'B: The figure-eight loop'];
			const items = (letters: string[]) => letters.map((text) => `- Answer ${text}`).join('\n');
			const relettered = order.map((text, place) => `${'ABCD'[place] ?? ''}${text.slice(1)}`);
			write('01_Harbour.md', replaced(harbour, [items([...order].sort()), items(relettered)]));
		},
		'it is deleted for a while': () => {
			write('01_Harbour.md', keel.rest);
			freeze();
			freeze();
			write('01_Harbour.md', `${keel.rest}\n${keel.slide}`);
		},
		'its whole deck is deleted for a while': () => {
			rmSync(at('01_Harbour.md'));
			freeze();
			write('01_Harbour.md', harbour);
		}
	};

	test.each(Object.entries(edits))('%s', async (_, edit) => {
		freeze();
		const before = await built();
		edit();
		const after = await built();
		expect(after.ids).toEqual(before.ids);
		expect(after.options).toEqual(before.options);
		expect(after.lessons.sort()).toEqual(before.lessons.sort());
		expect(after.told).not.toContain('not-in-lock');
		freeze();
		expect((await built()).options).toEqual(before.options);
	});

	test('one option is exchanged: that one is new', async () => {
		freeze();
		const before = await built();
		write('01_Harbour.md', replaced(harbour, ['The clove hitch', 'The sheepshank']));
		const after = await built();
		const id = 'harbour--which-knots-make-a-loop-that-holds-multiple-choices';
		expect(after.ids).toEqual(before.ids);
		expect(after.options[id]).toEqual(
			before.options[id]?.map((option) => (option === 'the-clove-hitch' ? 'the-sheepshank' : option)).sort()
		);
	});
});

test('I2 twins stay apart: a third is a question of its own, and so is one in the place of another', async () => {
	freeze();
	const before = await built();
	write('02_Weather.md', `${weather}\n${cut(weather, 'barometer').slide.replace('barometer', 'hygrometer')}`);
	const added = (await built()).ids.filter((id) => !before.ids.includes(id));
	expect(added).toEqual(['weather--what-is-the-goal-of-a-hygrometer-on-board']);
	write('02_Weather.md', replaced(weather, ['barometer', 'hygrometer']));
	expect((await built()).ids).toContain(added[0]);
	expect(freeze().questions).toMatchObject({
		added,
		missing: ['weather--what-is-the-goal-of-a-barometer-on-board']
	});
});

test('I2 an entry of answers.yaml goes with its question, the order of a list included', async () => {
	const order = '\n## Quizz\n\nPut the tides in order.\n\n1. Neap tide\n2. Mean tide\n3. Spring tide\n';
	write('01_Harbour.md', harbour + order);
	write(
		'answers.yaml',
		'harbour--the-keel-of-a-ship-stands-on-its-deck: { answer: false }\nharbour--put-the-tides-in-order: { type: order }\n'
	);
	freeze();
	write(
		'01_Harbour.md',
		replaced(harbour, ['keel of a ship', 'keel of the ship']) + order.replace('Neap t', 'Neaps t')
	);
	renameSync(at('01_Harbour.md'), at('03_Port.md'));
	const { questions, told } = await built();
	expect(questions.get('harbour--the-keel-of-a-ship-stands-on-its-deck')?.answer).toEqual({
		options: ['false']
	});
	expect(questions.get('harbour--put-the-tides-in-order')?.answer).toEqual({
		options: ['neap-tide', 'mean-tide', 'spring-tide']
	});
	expect(told).not.toContain('answers-for-no-question');
	const inspected = await compileDeck(at('03_Port.md'), folder);
	expect([...inspected.questions.values()].map(({ id }) => id)).toContain('harbour--put-the-tides-in-order');
});

test('I4 a second run changes nothing, and leaves nothing behind', () => {
	write('03_Twice.md', '## Quiz {#mine}\n\nThe sea is flat.\n\n## Quiz {#mine}\n\nThe sea is salty.\n');
	freeze();
	const first = lockIn();
	const nothing = { added: [], moved: [], missing: [], returned: [] };
	expect(freeze()).toEqual({ lessons: nothing, questions: { ...nothing, edited: [], renamed: [] } });
	expect(lockIn()).toBe(first);
	expect(readdirSync(folder).sort()).toEqual([
		'01_Harbour.md',
		'02_Weather.md',
		'03_Twice.md',
		'carrel.lock.yaml'
	]);
});

test('I3 an id written twice: the first has it, with a lock as without', async () => {
	const twice = '## Quiz {#mine}\n\nThe sea is flat.\n\n## Quiz {#mine}\n\nThe sea is salty.\n';
	write('03_Twice.md', twice);
	const before = await built();
	expect(before.ids.filter((id) => id.startsWith('mine'))).toEqual(['mine', 'mine-2']);
	freeze();
	expect(await built()).toEqual(before);
	expect(before.told).toContain('duplicate-id');
});

describe('R3 check', () => {
	const unlocked = async () => (await built()).told.filter((id) => id === 'not-in-lock').length;

	test('names a lesson and a question that the lock does not know, only where there is a lock', async () => {
		expect(await unlocked()).toBe(0);
		freeze();
		expect(await unlocked()).toBe(0);
		write('03_New.md', '## Quiz\n\nThe sea is salty.\n');
		expect(await unlocked()).toBe(2);
		freeze();
		expect(await unlocked()).toBe(0);
	});

	test('names a question whose written id is not the one that its answers hang on', async () => {
		freeze();
		write('01_Harbour.md', harbour.replace('## Quizz', '## Quizz {#port-side}'));
		expect(await unlocked()).toBe(1);
		expect(freeze().questions.renamed).toEqual([
			{ from: 'harbour--which-light-does-a-ship-show-on-its-port-side', to: 'port-side' }
		]);
		expect(await unlocked()).toBe(0);
	});
});

test.each([
	['with a conflict in it', Buffer.from('<<<<<<< mine\nversion: 1\n')],
	['that is empty', Buffer.from('')],
	['that is not UTF-8', Buffer.from([0x61, 0x3a, 0xe9])]
])('I4 a lock %s is said, counts for none, and is not written over', async (_, bytes) => {
	const before = await built();
	writeFileSync(at('carrel.lock.yaml'), bytes);
	const after = await built();
	expect(after.told).toContain('broken-lock-file');
	expect(after.ids).toEqual(before.ids);
	expect(freezeIds(folder)).toMatchObject({ ok: true, locks: [{ ok: false }] });
	expect(readFileSync(at('carrel.lock.yaml'))).toEqual(bytes);
});

test('I4 a lock that cannot be written is told, and leaves no half behind', () => {
	mkdirSync(at('carrel.lock.yaml'));
	expect(freezeIds(folder)).toMatchObject({ ok: true, locks: [{ ok: false }] });
	expect(readdirSync(folder)).toHaveLength(3);
});

test('I2 a deck that two courses share is in the lock of each, by its path from there', async () => {
	const library = folder;
	for (const name of ['common', 'sea', 'land']) mkdirSync(join(library, name));
	renameSync(at('01_Harbour.md'), join(library, 'common/01_Harbour.md'));
	rmSync(at('02_Weather.md'));
	for (const name of ['sea', 'land']) {
		write(`${name}/01_Own.md`, `# ${name}\n\nText.\n`);
		write(`${name}/course.yaml`, 'parts: [{ title: All, lessons: [01_Own.md, ../common/01_Harbour.md] }]\n');
	}
	const frozen = freezeIds(library);
	expect(frozen.ok && frozen.locks.map(({ ok }) => ok)).toEqual([true, true, true]);
	for (const name of ['sea', 'land']) {
		expect(lockIn(join(library, name))).toContain('file: ../common/01_Harbour.md');
	}
	expect((await built()).told).not.toContain('not-in-lock');
});
