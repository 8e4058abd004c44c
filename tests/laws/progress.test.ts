import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outline } from '$lib/course/types';
import { absorb, emptyFold, refold, type CourseFold } from '$lib/progress/course-fold';
import { merge, type EventOf, type StoredEvent } from '$lib/progress/events';
import { fold, summarise } from '$lib/progress/fold';
import { anyLog, outline } from './event-arbitrary';
import { runs } from './runs';

/** What three devices hold of one learner's events: often the same. */
const threeLogs = anyLog.chain((all) =>
	fc.tuple(fc.shuffledSubarray(all), fc.shuffledSubarray(all), fc.shuffledSubarray(all))
);

test('P2: merge is commutative, associative and idempotent, and loses nothing', () => {
	let shared = 0;
	fc.assert(
		fc.property(threeLogs, ([a, b, c]) => {
			const both = merge(a, b);
			expect(both).toEqual(merge(b, a));
			expect(merge(both, c)).toEqual(merge(a, merge(b, c)));
			expect(merge(both, b)).toEqual(both);
			expect(merge(a, a)).toEqual(merge(a));
			const ids = new Set([...a, ...b].map(({ id }) => id));
			expect(both.map(({ id }) => id).sort()).toEqual([...ids].sort());
			if (both.length < a.length + b.length) shared++;
		}),
		runs
	);
	expect(shared).toBeGreaterThan(runs.numRuns / 4);
});

test('P3: the fold is the same for every order of arrival, and for what arrives twice', () => {
	const seen = { answered: 0, read: 0, empty: 0 };
	fc.assert(
		fc.property(
			anyLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
			([log, shuffled]) => {
				const progress = fold(log, outline);
				expect(fold(shuffled, outline)).toEqual(progress);
				expect(fold([...log, ...shuffled], outline)).toEqual(progress);
				if (progress.total.answered > 0) seen.answered++;
				if (progress.read.size > 0) seen.read++;
				if (progress.total.answered + progress.read.size === 0) seen.empty++;
			}
		),
		runs
	);
	// Not vacuous: most logs leave something to compare.
	expect(seen.answered).toBeGreaterThan(runs.numRuns / 4);
	expect(seen.read).toBeGreaterThan(runs.numRuns / 4);
	expect(seen.empty).toBeLessThan(runs.numRuns / 2);
});

/** As the store does it: what is stale is folded anew from all that the log holds by then. */
function goOn(
	before: CourseFold,
	events: readonly StoredEvent[],
	log: readonly StoredEvent[],
	measure: Outline
) {
	const { fold, stale } = absorb(before, events, measure);
	const answers = log.filter(
		(event): event is EventOf<'answered'> => event.type === 'answered' && event.course === measure.course
	);
	return { fold: refold(fold, stale, answers, measure), stale };
}

/** The same course after an edit: another key, one question gone, one in another lesson. */
const edited: Outline = {
	course: 'c',
	lessons: outline.lessons.map((lesson, index) => ({
		...lesson,
		questions: outline.lessons.flatMap(({ questions }) =>
			questions.flatMap((question) =>
				question.id === 'q1' && index === 1 ? [{ ...question, answer: { options: ['z'] } }] : []
			)
		)
	}))
};

test('P5: a stored fold and what came after it, in any order, make the fold of all; of an edited course too', () => {
	const seen = { kept: 0, stale: 0 };
	fc.assert(
		fc.property(
			anyLog.chain((log) =>
				fc.tuple(fc.shuffledSubarray(log, { minLength: log.length }), fc.nat(log.length))
			),
			fc.boolean(),
			([log, length], edit) => {
				const [old, tail] = [log.slice(0, length), log.slice(length)];
				const stored = goOn(emptyFold, old, old, outline).fold;
				const measure = edit ? edited : outline;
				const { fold: now, stale } = goOn(stored, tail, log, measure);
				expect(summarise(now, measure)).toEqual(fold(log, measure));
				const one = tail.reduce<[CourseFold, StoredEvent[]]>(
					([before, held], event) => [
						goOn(before, [event], [...held, event], measure).fold,
						[...held, event]
					],
					[goOn(stored, [], old, measure).fold, old]
				);
				expect(summarise(one[0], measure)).toEqual(fold(log, measure));
				if (stale.length > 0) seen.stale++;
				if (stored.attempts.size > stale.length) seen.kept++;
			}
		),
		runs
	);
	expect(seen.kept).toBeGreaterThan(runs.numRuns / 8);
	expect(seen.stale).toBeGreaterThan(runs.numRuns / 8);
});
