import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge } from '$lib/progress/events';
import { fold } from '$lib/progress/fold';
import { anyLog, outline } from './event-arbitrary';

const runs = { numRuns: 1000 };

test('P2: merge is commutative, associative and idempotent, and loses nothing', () => {
	fc.assert(
		fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
			expect(merge(a, b)).toEqual(merge(b, a));
			expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
			expect(merge(a, a)).toEqual(merge(a));
			const ids = new Set(merge(a, b).map(({ id }) => id));
			expect(ids).toEqual(new Set([...a, ...b].map(({ id }) => id)));
		}),
		runs
	);
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

test('P3: two devices that hold the same facts show the same, however they got them', () => {
	fc.assert(
		fc.property(anyLog, anyLog, (phone, laptop) => {
			expect(fold(merge(phone, laptop), outline)).toEqual(fold(merge(laptop, phone), outline));
		}),
		runs
	);
});
