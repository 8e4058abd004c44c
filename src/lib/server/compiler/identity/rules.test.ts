import { describe, expect, test } from 'vitest';
import { identify, type FoundQuestion, type Lock } from '.';

const empty: Lock = { lessons: [], questions: [] };
const lake: FoundQuestion = {
	file: '02_Stores.md',
	line: 40,
	prompt: 'What is the goal of a Datalake?',
	options: ['To keep raw data', 'To keep tidy tables', 'To look good on a slide']
};
const warehouse = {
	...lake,
	line: 60,
	prompt: 'What is the goal of a Datawarehouse?',
	options: ['To keep raw data', 'To answer known questions fast', 'To look good on a slide']
};
const other: FoundQuestion = {
	file: '03_Spark.md',
	line: 12,
	prompt: 'Who schedules the tasks of a job?',
	options: ['The driver', 'The executors', 'Nobody']
};

function run(lock: Lock, ...questions: FoundQuestion[]) {
	const files = [...new Set(questions.map(({ file }) => file))];
	const lessons = files.map((file) => ({ file, id: file.slice(3, -3).toLowerCase(), title: '' }));
	const identity = identify(lock, { lessons, questions });
	return { ...identity, ids: questions.map((question) => identity.questions.get(question)?.id ?? '') };
}

describe('I2 twins that differ in one word', () => {
	test('have an id each, and keep it when both are edited', () => {
		const first = run(empty, lake, warehouse);
		const next = run(
			first.lock,
			{ ...lake, prompt: 'What is the goal of a data lake?' },
			{ ...warehouse, prompt: 'What is the goal of a Data Warehouse?', options: lake.options }
		);
		expect(next.ids).toEqual(first.ids);
		expect(new Set(first.ids).size).toBe(2);
	});

	test('are two, whether the second comes beside the first or in its place', () => {
		const first = run(empty, lake, other);
		expect(run(first.lock, lake, warehouse, other).ids[0]).toBe(first.ids[0]);
		expect(run(first.lock, lake, warehouse, other).ids[1]).not.toBe(first.ids[0]);
		expect(run(first.lock, warehouse, other).ids[0]).not.toBe(first.ids[0]);
	});

	test('a third twin is neither of the two, even where both are gone', () => {
		const first = run(empty, lake, warehouse);
		const mart = { ...lake, prompt: 'What is the goal of a Datamart?' };
		expect(first.ids).not.toContain(run(first.lock, mart).ids[0]);
		expect(first.ids).not.toContain(run(run(first.lock, other).lock, mart).ids[0]);
	});
});

describe('I3 written ids', () => {
	test('win, and the id that the question had before is given up', () => {
		const first = run(empty, lake, other);
		const next = run(first.lock, { ...lake, written: 'goal-of-lake' }, other);
		expect(next.ids).toEqual(['goal-of-lake', first.ids[1]]);
		expect(next.changes.questions.renamed).toEqual([{ from: first.ids[0], to: 'goal-of-lake' }]);
		expect(next.changes.questions.added).toEqual([]);
		expect(next.lock.questions.map(({ id }) => id)).not.toContain(first.ids[0]);
	});

	test('stay when they are no longer written', () => {
		const first = run(empty, { ...lake, written: 'goal-of-lake' });
		expect(run(first.lock, lake).ids).toEqual(['goal-of-lake']);
	});

	test('keep their question through an edit that leaves nothing of its text', () => {
		const first = run(empty, { ...lake, written: 'first' }, { ...other, written: 'second' });
		const swapped = run(first.lock, { ...lake, written: 'second' }, { ...other, written: 'first' });
		expect(swapped.ids).toEqual(['second', 'first']);
		expect(swapped.changes.questions.edited).toEqual(['first', 'second']);
	});

	test('are taken once: the second of two gets another', () => {
		expect(run(empty, { ...lake, written: 'x' }, { ...other, written: 'x' }).ids).toEqual(['x', 'x-2']);
	});
});

describe('I2 places', () => {
	test('a renamed file keeps its lesson and its questions', () => {
		const first = run(empty, lake, warehouse, other);
		const file = '04_Data_Stores.md';
		const next = run(first.lock, { ...lake, file }, { ...warehouse, file, line: 5 }, other);
		expect(next.ids).toEqual(first.ids);
		expect(next.lessons.get(file)).toBe('stores');
		expect(next.changes.lessons).toEqual({ added: [], moved: ['stores'], missing: [], returned: [] });
	});

	test('renumbered files take their lessons with them, by title', () => {
		const deck = (file: string, title: string) => ({ file, id: file.slice(0, -3), title });
		const first = identify(empty, {
			lessons: [deck('week1.md', 'Maps'), deck('week2.md', 'Trees')],
			questions: []
		});
		const lessons = [deck('week1.md', 'Welcome'), deck('week2.md', 'Maps'), deck('week3.md', 'Trees')];
		const next = identify(first.lock, { lessons, questions: [] });
		expect([...next.lessons]).toEqual([
			['week1.md', 'week1-2'],
			['week2.md', 'week1'],
			['week3.md', 'week2']
		]);
	});

	test('a deck that is copied gets ids of its own', () => {
		const first = run(empty, lake, warehouse);
		const file = '09_Copy.md';
		const next = run(first.lock, { ...lake, file }, { ...warehouse, file }, lake, warehouse);
		expect(next.ids.slice(2)).toEqual(first.ids);
		expect(next.ids.slice(0, 2)).toEqual([
			'copy--what-is-the-goal-of-a-datalake',
			'copy--what-is-the-goal-of-a-datawarehouse'
		]);
	});

	test('a generic question that still stands in one deck was not moved from another', () => {
		const [here, there, elsewhere] = [lake, { ...lake, file: '05_B.md' }, { ...lake, file: '06_C.md' }];
		const first = run(empty, here, there);
		expect(first.ids).not.toContain(run(first.lock, here, elsewhere, other).ids[1]);
	});

	test('the same generic question in two decks is edited in one of them', () => {
		const here = { ...lake, prompt: 'What will we see today?', line: 3 };
		const there = { ...here, file: '03_Spark.md' };
		const first = run(empty, here, there);
		const edited = { ...here, prompt: 'What are we going to see today?' };
		expect(run(first.lock, there, edited).ids).toEqual([...first.ids].reverse());
		const exchanged = { ...there, options: ['To keep raw data', 'To keep tidy tables', 'To laugh'] };
		expect(run(first.lock, exchanged, here).ids).toEqual([...first.ids].reverse());
	});
});

test('I2 a deletion that is undone, years and edits later, keeps the id', () => {
	const first = run(empty, lake, warehouse, other);
	const without = run(first.lock, other);
	expect(without.changes.questions.missing).toEqual(first.ids.slice(0, 2).sort());
	const later = run(run(without.lock, other).lock, { ...lake, line: 7 }, { ...other, options: [] });
	expect(later.ids[0]).toBe(first.ids[0]);
	expect(later.changes.questions.returned).toEqual([first.ids[0]]);
});

describe('I2 options', () => {
	const optionsOf = (lock: Lock, options: string[]) => {
		const question = { ...other, options };
		const identity = identify(lock, { lessons: [], questions: [question] });
		return { lock: identity.lock, ids: identity.questions.get(question)?.options ?? [] };
	};
	const first = optionsOf(empty, other.options);

	test('keep their ids through typos and another order', () => {
		expect(optionsOf(first.lock, ['Nobody', 'The drivver', 'The executor']).ids).toEqual([
			'nobody',
			'the-driver',
			'the-executors'
		]);
	});

	test('one that was exchanged is new, and comes back with its own id', () => {
		const next = optionsOf(first.lock, ['The master', 'The executors', 'Nobody']);
		expect(next.ids).toEqual(['the-master', 'the-executors', 'nobody']);
		expect(optionsOf(next.lock, ['The driver', 'The executors', 'Nobody']).ids).toEqual(first.ids);
	});

	test('an acronym in place of another is another option', () => {
		const lock = optionsOf(empty, ['IaaS', 'PaaS', 'SaaS']).lock;
		expect(optionsOf(lock, ['IaaS', 'CaaS', 'SaaS']).ids).toEqual(['iaas', 'caas', 'saas']);
	});
});
