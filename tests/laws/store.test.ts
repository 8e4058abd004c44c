import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Exchange, SyncStore } from '$lib/server/store/store';
import { newLearner, stores, type StoreKind } from '../contract/places';

vi.setConfig({ testTimeout: 120_000 });

type Step = { by: number; act: 'erase' | 'knows' } | { by: number; act: Exchange };

const ids = Array.from({ length: 8 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`);
const anyId = fc.constantFrom(...ids);
const anyEvent = fc.record({ id: anyId, sealed: fc.stringMatching(/^[a-c]{1,4}$/) });
const place = { after: fc.nat({ max: 3 }), push: fc.array(anyEvent, { maxLength: 4, size: 'max' }) };
const anyAct = fc.oneof(
	{ arbitrary: fc.record(place), weight: 20 },
	{ arbitrary: fc.record({ ...place, last: anyId }), weight: 5 },
	{ arbitrary: fc.constantFrom('knows' as const, 'erase' as const), weight: 2 }
);
const anyStep = fc.record({ by: fc.nat({ max: 1 }), act: anyAct });
const anySteps = fc.array(anyStep, { minLength: 5, maxLength: 25, size: 'max' });
/** So little that some pushes do not fit. */
const quota = { events: 6, bytes: 15 };

async function answersOf(store: SyncStore, steps: Step[]): Promise<unknown[]> {
	const learners = [newLearner(), newLearner()];
	const answers = [];
	for (const { by, act } of steps) {
		const learner = learners[by] ?? '';
		if (act === 'erase') answers.push(await store.erase(learner));
		else if (act === 'knows') answers.push(await store.knows(learner));
		else answers.push(await store.exchange(learner, act));
	}
	return answers;
}

const [model, ...real] = stores;

describe.for(real)('a store in $name', ({ here, create }: StoreKind) => {
	test.runIf(here)('S1, S3, S7: answers as the model does, whatever is asked', async () => {
		const store = (await create())(quota);
		const inMemory = (await model?.create())?.(quota);
		if (!inMemory) return;
		const seen = { events: 0, rewound: 0, full: 0, erased: 0 };
		await fc.assert(
			fc.asyncProperty(anySteps, async (steps) => {
				const expected = await answersOf(inMemory, steps);
				expect(await answersOf(store, steps)).toEqual(expected);
				const text = JSON.stringify(expected);
				for (const word of Object.keys(seen) as (keyof typeof seen)[]) {
					if (text.includes(word === 'events' ? '"seq":4' : `"${word}"`)) seen[word]++;
				}
			}),
			{ numRuns: 50 }
		);
		await store.close();
		// Not vacuous: each answer came.
		for (const [word, times] of Object.entries(seen)) expect(times, word).toBeGreaterThan(3);
	});
});
