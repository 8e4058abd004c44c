import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify, type Lock } from '.';
import { anyChance, anyCourse, asFound, edits, question, type Chance, type Course } from './course-arbitrary';

const empty: Lock = { lessons: [], questions: [] };
const runs = { numRuns: 100 };
const patience = { timeout: 60_000 };

function idsOf(course: Course, lock: Lock) {
	const { questions, lock: next } = identify(lock, asFound(course));
	return {
		ids: new Map([...course].map(([name, question]) => [name, questions.get(question)?.id])),
		lock: next
	};
}

/** The course after an edit of some of its questions. */
function edited(course: Course, edit: (typeof edits)[string], chance: Chance): Course {
	return new Map([...course].map(([name, one]) => [name, chance(4) === 0 ? edit(one, chance) : one]));
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

for (const [kind, edit] of Object.entries(edits)) {
	test(`I2 a question that ${kind} keeps its id, among all its twins`, patience, () => {
		let changed = 0;
		fc.assert(
			fc.property(anyCourse, anyChance, (course, chance) => {
				const names = (course: Course) =>
					new Map([...course].filter(([name]) => !name.startsWith('greeting')));
				const after = new Map([...course, ...edited(names(course), edit, chance)]);
				changed += [...after].filter(([name, one]) => !isSame(one, course.get(name))).length;
				const before = idsOf(course, empty);
				expect(idsOf(after, before.lock).ids).toEqual(before.ids);
			}),
			runs
		);
		expect(changed).toBeGreaterThan(runs.numRuns / 2);
	});
}

test('I2 through a long life of edits, each question keeps its id', patience, () => {
	fc.assert(
		fc.property(
			anyCourse,
			anyChance,
			fc.array(fc.constantFrom(...Object.values(edits)), { minLength: 5, maxLength: 12 }),
			(course, chance, life) => {
				const first = idsOf(course, empty);
				let [now, lock] = [course, first.lock];
				for (const edit of life) {
					const stay = new Map([...now].filter(([name]) => name.startsWith('greeting')));
					now = new Map([...edited(now, edit, chance), ...stay]);
					const next = idsOf(now, lock);
					expect(next.ids).toEqual(first.ids);
					lock = next.lock;
				}
			}
		),
		{ numRuns: 30 }
	);
});

test('I2 a twin that joins the course gets an id of its own', patience, () => {
	fc.assert(
		fc.property(anyCourse, fc.nat(3), fc.nat(8), fc.nat(2), (course, template, subject, deck) => {
			fc.pre(!course.has(`${template} ${subject}`));
			const before = idsOf(course, empty);
			const file = asFound(course).lessons[deck]?.file ?? '';
			const after = new Map([...course, ['twin', question(template, subject, file, 40)]]);
			const { twin, ...others } = Object.fromEntries(idsOf(after, before.lock).ids);
			expect(others).toEqual(Object.fromEntries(before.ids));
			expect([...before.ids.values()]).not.toContain(twin);
		}),
		runs
	);
});

test(
	'I2 a twin that takes the place of a question does not take its id, where other twins show what sets them apart',
	patience,
	() => {
		fc.assert(
			fc.property(anyCourse, fc.nat(8), fc.nat(), (course, subject, place) => {
				const names = [...course.keys()].filter((name) => !name.startsWith('greeting'));
				const name = names[place % names.length] ?? '';
				const template = Number(name[0]);
				fc.pre(!course.has(`${template} ${subject}`));
				fc.pre(names.filter((other) => other.startsWith(`${template} `)).length > 1);
				const before = idsOf(course, empty);
				const { file = '', line = 0 } = course.get(name) ?? {};
				const after = new Map([...course, [name, question(template, subject, file, line)]]);
				expect([...before.ids.values()]).not.toContain(idsOf(after, before.lock).ids.get(name));
			}),
			runs
		);
	}
);
