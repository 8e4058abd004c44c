import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Exchange, Exchanged, Learner, SyncStore } from '$lib/server/store/store';
import { limits, type NumberedEvent, type SealedEvent } from '$lib/sync/protocol';
import { newLearner, someEvents, type StoreKind } from './places';

const nothing: Exchanged = { ok: true, page: { events: [], more: false } };
const rewound: Exchanged = { ok: false, reason: 'rewound' };
const erased: Exchanged = { ok: false, reason: 'erased' };
const full: Exchanged = { ok: false, reason: 'full' };

const numbered = (events: SealedEvent[], from = 1): NumberedEvent[] =>
	events.map((event, index) => ({ seq: from + index, ...event }));
const pageOf = (events: NumberedEvent[], more = false): Exchanged => ({ ok: true, page: { events, more } });

/** What a store promises, whatever keeps it. */
export function storeContract({ name, here, create }: StoreKind): void {
	describe.runIf(here)(`a store in ${name}`, () => {
		let store: SyncStore;
		/** Of the same kind, each learner with room for so little. */
		let small: SyncStore;
		let learner: Learner;
		beforeAll(async () => {
			store = (await create())();
			small = (await create())({ events: 5, bytes: 1_000 });
			return async () => {
				await store.close();
				await small.close();
			};
		});
		beforeEach(() => {
			learner = newLearner();
		});

		const send = (request: Partial<Exchange>, by = learner, to = store): Promise<Exchanged> =>
			to.exchange(by, { after: 0, push: [], ...request });

		async function pull(by = learner, after = 0): Promise<NumberedEvent[]> {
			const answer = await send({ after }, by);
			if (!answer.ok) throw new Error(answer.reason);
			const { events, more } = answer.page;
			return more ? [...events, ...(await pull(by, events.at(-1)?.seq))] : events;
		}

		test('S3: numbers from 1 without gaps, in the order of the push, and answers with what it numbered', async () => {
			const [first, second] = [someEvents(3), someEvents(2)];
			expect(await send({ push: first })).toEqual(pageOf(numbered(first)));
			expect(await send({ after: 3, push: second })).toEqual(pageOf(numbered(second, 4)));
			expect(await pull()).toEqual(numbered([...first, ...second]));
		});

		test('S3: pushes at the same time get numbers of their own', async () => {
			const pushes = Array.from({ length: 20 }, () => someEvents(3));
			await Promise.all(pushes.map((push) => send({ push })));
			const events = await pull();
			expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
			const ids = new Set(pushes.flat().map(({ id }) => id));
			expect(new Set(events.map(({ id }) => id))).toEqual(ids);
		});

		test('S1: what is pushed again keeps its number and its content, and takes no other', async () => {
			const push = someEvents(3);
			await send({ push });
			const [first, ...others] = push;
			const changed = [...others, { id: first?.id ?? '', sealed: 'other' }, ...someEvents(1)];
			await send({ push: changed });
			expect(await pull()).toEqual(numbered([...push, ...changed.slice(-1)]));
		});

		test('S1: of two in one push with the same id the first counts', async () => {
			const [event] = someEvents(1);
			if (!event) return;
			await send({ push: [event, { ...event, sealed: 'other' }, event] });
			expect(await pull()).toEqual(numbered([event]));
		});

		test('S1: the same push at the same time, many times, is one', async () => {
			const push = someEvents(5);
			await Promise.all(Array.from({ length: 10 }, () => send({ push })));
			expect(await pull()).toEqual(numbered(push));
		});

		test('W9: an answer holds at most 500 events, and says that there are more', async () => {
			const events = someEvents(2 * limits.push + 1);
			for (const start of [0, limits.push, 2 * limits.push]) {
				await send({ after: start, push: events.slice(start, start + limits.push) });
			}
			const all = numbered(events);
			expect(await send({})).toEqual(pageOf(all.slice(0, limits.page), true));
			expect(await send({ after: 1 })).toEqual(pageOf(all.slice(1)));
			expect(await send({ after: limits.page })).toEqual(pageOf(all.slice(limits.page)));
		});

		test('W9: an answer has at most 1 MiB, and goes on where it ended', async () => {
			const events = someEvents(40, limits.sealed);
			for (let start = 0; start < events.length; start += 10) {
				await send({ push: events.slice(start, start + 10) });
			}
			const answer = await send({});
			expect(answer).toEqual(pageOf(numbered(events.slice(0, 15)), true));
			expect(JSON.stringify(answer).length).toBeLessThanOrEqual(limits.body);
			expect(await pull()).toEqual(numbered(events));
		});

		test('S7: a number beyond its head, or another event there, is told; nothing is stored', async () => {
			const push = someEvents(2);
			await send({ push });
			const more = someEvents(1);
			expect(await send({ after: 3, push: more })).toEqual(rewound);
			expect(await send({ after: 2, last: push[0]?.id ?? '', push: more })).toEqual(rewound);
			expect(await send({ after: 2, last: more[0]?.id ?? '' })).toEqual(rewound);
			expect(await send({ after: 2, last: push[1]?.id ?? '' })).toEqual(nothing);
			expect(await pull()).toEqual(numbered(push));
		});

		test('W2: a learner who pushed nothing has left no trace', async () => {
			expect(await send({})).toEqual(nothing);
			expect(await send({ after: 1 })).toEqual(rewound);
			expect(await send({ after: 1, push: someEvents(1) })).toEqual(rewound);
			expect(await send({ push: someEvents(6) }, learner, small)).toEqual(full);
			expect(await store.knows(learner)).toBe(false);
			expect(await small.knows(learner)).toBe(false);
			await send({ push: someEvents(1) });
			expect(await store.knows(learner)).toBe(true);
		});

		test('W10: two learners never meet', async () => {
			const other = newLearner();
			const [mine, theirs] = [someEvents(3), someEvents(2)];
			await send({ push: mine });
			// The same ids, other content.
			const same = mine.map(({ id }) => ({ id, sealed: 'theirs' }));
			await send({ push: [...theirs, ...same] }, other);
			expect(await pull()).toEqual(numbered(mine));
			expect(await pull(other)).toEqual(numbered([...theirs, ...same]));
			await store.erase(other);
			expect(await pull()).toEqual(numbered(mine));
			expect(await send({}, other)).toEqual(erased);
		});

		test('W11: who is erased stays so, whatever is sent afterwards', async () => {
			const push = someEvents(2);
			await send({ push });
			expect(await store.erase(learner)).toBe(true);
			expect(await store.erase(learner)).toBe(false);
			expect(await store.knows(learner)).toBe(true);
			expect(await send({})).toEqual(erased);
			expect(await send({ after: 2, last: push[1]?.id ?? '', push: someEvents(1) })).toEqual(erased);
		});

		test('W11: who was never seen can be erased as well', async () => {
			expect(await store.erase(learner)).toBe(true);
			expect(await store.knows(learner)).toBe(true);
			expect(await send({ push: someEvents(1) })).toEqual(erased);
		});

		test('W5: what would go over the quota is told, and nothing of it stored', async () => {
			const push = someEvents(4);
			expect(await send({ push }, learner, small)).toEqual(pageOf(numbered(push)));
			expect(await send({ push: someEvents(2) }, learner, small)).toEqual(full);
			expect(await send({ push: someEvents(1, 900) }, learner, small)).toEqual(full);
			// What is there already takes no room.
			const last = someEvents(1);
			expect(await send({ push: [...push, ...last] }, learner, small)).toEqual(
				pageOf(numbered([...push, ...last]))
			);
			expect(await send({ push }, learner, small)).toEqual(pageOf(numbered([...push, ...last])));
		});

		test('W14: answers whether it is there', async () => {
			await expect(store.check()).resolves.toBeUndefined();
		});
	});
}
