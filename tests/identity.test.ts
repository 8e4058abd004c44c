import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { identify, type FoundQuestion, type Lock } from '$lib/server/compiler/identity';

/** What instructors really edited, by lineage (the decks' README says how it was made). */
const history = '../shared/decks/quiz-history.json';
const schema = v.object({
	lineages: v.array(
		v.object({
			lineage: v.number(),
			versions: v.array(
				v.object({
					commit: v.string(),
					date: v.string(),
					path: v.string(),
					line: v.number(),
					question: v.string(),
					options: v.optional(v.array(v.object({ text: v.string() })), [])
				})
			)
		})
	)
});

/** A copy of this quiz stood in another deck until that deck got its own: two at once cannot have one id. */
const copied = { lineage: 22, path: 'src/14_ObjectStorage.md', until: '4a3978f' };

interface Step {
	commit: string;
	date: string;
	put: Map<string, FoundQuestion>;
	remove: string[];
}

type State = Map<string, FoundQuestion>;

function steps(): Step[] {
	const { lineages } = v.parse(schema, JSON.parse(readFileSync(history, 'utf8')));
	const byCommit = new Map<string, Step>();
	for (const { lineage, versions } of lineages) {
		for (const { commit, date, path, line, question, options } of versions) {
			const step: Step = byCommit.get(commit) ?? { commit, date, put: new Map(), remove: [] };
			byCommit.set(commit, step);
			const copy = lineage === copied.lineage && path === copied.path;
			const texts = options.map(({ text }) => text);
			step.put.set(copy ? `${lineage} copy` : `${lineage}`, {
				file: path,
				line,
				prompt: question,
				options: texts
			});
			if (commit === copied.until) step.remove.push(`${copied.lineage} copy`);
		}
	}
	return [...byCommit.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** One session of `carrel ids` after another; which ids each lineage got. */
function replay(states: State[]): Map<string, Set<string>> {
	let lock: Lock = { lessons: [], questions: [] };
	const ids = new Map<string, Set<string>>();
	for (const state of states) {
		const questions = [...state.values()];
		const files = [...new Set(questions.map(({ file }) => file))];
		const lessons = files.map((file) => ({ file, id: file.replace(/^src\/|\.md$/g, ''), title: '' }));
		const identity = identify(lock, { lessons, questions });
		for (const [lineage, question] of state) {
			const id = identity.questions.get(question)?.id ?? '';
			ids.set(lineage, (ids.get(lineage) ?? new Set<string>()).add(id));
		}
		lock = identity.lock;
	}
	return ids;
}

function statesOf(steps: Step[]): State[] {
	const state: State = new Map();
	return steps.map(({ put, remove }) => {
		for (const [lineage, question] of put) state.set(lineage, question);
		for (const lineage of remove) state.delete(lineage);
		return new Map(state);
	});
}

function expectLineages(ids: Map<string, Set<string>>): void {
	const split = [...ids].filter(([, names]) => names.size > 1);
	expect(split).toEqual([]);
	const names = [...ids.values()].flatMap((names) => [...names]);
	expect(new Set(names).size).toBe(names.length);
}

describe.runIf(existsSync(history))('I2 the quizzes of a real course, commit by commit', () => {
	test('each keeps its id through every edit, and none takes the id of another', () => {
		const ids = replay(statesOf(steps()));
		expect(ids.size).toBeGreaterThan(35);
		expectLineages(ids);
	});

	test('whichever of the commits "carrel ids" was run after', () => {
		const states = statesOf(steps());
		const last = states.length - 1;
		fc.assert(
			fc.property(fc.subarray([...states.keys()], { minLength: 1 }), (some) => {
				expectLineages(replay([...some, last].flatMap((place) => states[place] ?? [])));
			})
		);
	}, 60_000);

	test('and when any of them is deleted for a while', () => {
		fc.assert(
			fc.property(fc.constantFrom(...statesOf(steps())), fc.nat(), (state, place) => {
				const [name] = [...state.keys()].slice(place % state.size);
				const without = new Map([...state].filter(([other]) => other !== name));
				expectLineages(replay([state, without, without, state]));
			})
		);
	}, 60_000);
});
