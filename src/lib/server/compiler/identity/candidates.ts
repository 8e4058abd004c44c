import { groupBy } from './group-by';
import { likeness, type Likeness } from './likeness';
import type { Pair } from './pair-up';
import type { Weigh } from './vocabulary';
import { WordIndex } from './word-index';
import type { Wording } from './wording';

/** A question, locked or found. */
export interface Placed {
	id: string | undefined;
	wording: Wording;
	/** A lesson's id. */
	lesson: string;
	gone: boolean;
}

/** A locked question (left), and a found one (right) that may be it. */
export interface Candidate extends Likeness, Pair {
	/** In the same lesson. */
	home: boolean;
	/** The locked one was not there any more. */
	gone: boolean;
	/** Neither has options. */
	bare: boolean;
	locked: Wording;
	found: Wording;
}

/** How far behind its competitor a rival may lie and still cast doubt. */
const doubt = 0.2;
/** Less than one option in common. */
const doubtOfOptions = 0.8;
const rounding = 1e-6;

/**
 * Those of the pairs worth a look in which neither side shares as much with a third question: one that does is
 * a twin of both. So "What is the goal of a Datamart?" beside a question on lakes and another on warehouses.
 */
export function candidatePairs(
	locked: readonly Placed[],
	found: readonly Placed[],
	open: { locked: ReadonlySet<number>; found: ReadonlySet<number> },
	weigh: Weigh
): Candidate[] {
	const pairs = [...likelyPairs(locked, found, open, weigh).values()];
	const [ofLocked, ofFound] = [groupBy(pairs, ({ left }) => left), groupBy(pairs, ({ right }) => right)];
	const isOpen = ({ left, right }: Candidate) => open.locked.has(left) && open.found.has(right);
	return pairs.filter((pair) => {
		if (!isOpen(pair)) return false;
		const others = [...(ofLocked.get(pair.left) ?? []), ...(ofFound.get(pair.right) ?? [])];
		return !others.some((other) => other !== pair && isRival(other, pair, isOpen(other)));
	});
}

function isRival(other: Candidate, pair: Candidate, isOpen: boolean): boolean {
	if ((pair.home ? other.home : isOpen) && readTheSame(other, pair)) return false;
	if (pair.home && !other.home && isCopy(other, pair)) return false;
	return (
		other.shared.prompt >= pair.shared.prompt - rounding &&
		other.shared.options >= pair.shared.options - doubtOfOptions &&
		other.overall >= pair.overall - doubt
	);
}

/** Nothing is confused between them. */
function readTheSame(other: Candidate, pair: Candidate): boolean {
	return other.locked.key === pair.locked.key && other.found.key === pair.found.key;
}

/** The same prompt in another lesson, as when every introduction asks it: the lesson tells them apart. */
function isCopy(other: Candidate, pair: Candidate): boolean {
	const asked = ({ prompt }: Wording) => prompt.folded;
	if (other.right === pair.right) return asked(other.locked) === asked(pair.locked);
	return [asked(pair.found), asked(pair.locked)].includes(asked(other.found));
}

/** Of each open question with those that share its words, matched or not: not of every one with every other. */
function likelyPairs(
	locked: readonly Placed[],
	found: readonly Placed[],
	open: { locked: ReadonlySet<number>; found: ReadonlySet<number> },
	weigh: Weigh
): Map<string, Candidate> {
	const pairs = new Map<string, Candidate>();
	const compare = (left: number, right: number) => {
		const [one, other] = [locked[left], found[right]];
		const name = `${left} ${right}`;
		if (!one || !other || pairs.has(name)) return;
		pairs.set(name, {
			left,
			right,
			home: one.lesson === other.lesson,
			gone: one.gone,
			bare: one.wording.options.length + other.wording.options.length === 0,
			locked: one.wording,
			found: other.wording,
			...likeness(one.wording, other.wording, weigh)
		});
	};
	const [lockedIndex, foundIndex] = [new WordIndex(locked, weigh), new WordIndex(found, weigh)];
	for (const right of open.found) lockedIndex.near(found[right]).forEach((left) => compare(left, right));
	for (const left of open.locked) foundIndex.near(locked[left]).forEach((right) => compare(left, right));
	return pairs;
}
