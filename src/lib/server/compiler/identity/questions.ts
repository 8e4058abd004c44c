import { candidatePairs, type Candidate, type Placed } from './candidates';
import { groupBy } from './group-by';
import { pairUp, type Pair } from './pair-up';
import type { Weigh } from './vocabulary';

/**
 * What two questions must have in common to be the same: `near` is a question that stood in this lesson when the
 * lock was written, `far` one that stood in another or was gone. Without options there is less to go by.
 * docs/decisions/0005-identity.md says why.
 */
const enough = {
	near: { withOptions: 0.6, bare: 0.75 },
	far: { withOptions: 0.8, bare: 0.9 }
};
const enoughOfPrompt = 0.5;

/** For each found question the place of the locked one that it is, if it is one: the surest matches first. */
export function matchQuestions(
	locked: readonly Placed[],
	found: readonly Placed[],
	weigh: Weigh
): Map<number, number> {
	const matches = new Map<number, number>();
	const open = { locked: new Set(locked.keys()), found: new Set(found.keys()) };
	const join = ({ left, right }: Pair) => {
		open.locked.delete(left);
		open.found.delete(right);
		matches.set(right, left);
	};
	const joinEqual = (keyOf: (question: Placed) => string | undefined) => {
		const key = (questions: readonly Placed[]) => (place: number) =>
			questions[place] && keyOf(questions[place]);
		const present = groupBy(open.found, key(found));
		for (const [name, lefts] of groupBy(open.locked, key(locked))) {
			const rights = present.get(name) ?? [];
			const standing = lefts.filter((left) => locked[left]?.gone === false);
			const gone = lefts.filter((left) => locked[left]?.gone === true);
			[...standing, ...gone].forEach((left, place) => {
				const right = rights[place];
				if (right !== undefined) join({ left, right });
			});
		}
	};

	joinEqual(({ id }) => id);
	joinEqual(({ lesson, wording }) => JSON.stringify([lesson, wording.key]));
	const standing = new Set([...matches.keys()].map((place) => found[place]?.wording.key));

	const pairs = candidatePairs(locked, found, open, weigh);
	const joinLike = (fits: (pair: Candidate) => boolean) => {
		const fitting = pairs.filter(
			(pair) => open.locked.has(pair.left) && open.found.has(pair.right) && fits(pair)
		);
		pairUp(fitting, (a, b) => b.overall - a.overall || Number(a.gone) - Number(b.gone)).forEach(join);
	};
	joinLike(({ prompt, overall, home }) => home && prompt === 1 && overall >= enough.far.withOptions);
	// A text that still stands where it stood, and now elsewhere as well, was copied, not moved.
	joinEqual(({ wording: { key } }) => (standing.has(key) ? undefined : key));
	joinLike(({ prompt, overall, home, gone, bare }) => {
		if (prompt < enoughOfPrompt || (gone && !home)) return false;
		return overall >= enough[home && !gone ? 'near' : 'far'][bare ? 'bare' : 'withOptions'];
	});
	return matches;
}
