import { commonWeight, weightOf } from './common-words';
import type { Phrase, Wording } from './wording';
import { pairUp } from './pair-up';
import type { Weigh } from './vocabulary';

export interface Likeness {
	/** 0 to 1, as the next two. */
	prompt: number;
	options: number;
	overall: number;
	/** What they share, not measured against what they do not. */
	shared: { prompt: number; options: number };
}

/** docs/decisions/0005-identity.md says why. */
const ofPrompt = 0.6;
const sameOption = 0.6;
/** Texts with the same words are not yet the same text: `x > 3`, `x < 3`. */
const almost = 0.99;

export function likeness(a: Wording, b: Wording, weigh: Weigh): Likeness {
	const prompt = phraseLikeness(a.prompt, b.prompt, weigh);
	const pairs = pairOptions(a.options, b.options, weigh);
	const all = a.options.length + b.options.length;
	const shared = pairs.reduce((sum, { score }) => sum + score, 0);
	const options = all === 0 ? 0 : (2 * shared) / all;
	return {
		prompt,
		options,
		overall: all === 0 ? prompt : ofPrompt * prompt + (1 - ofPrompt) * options,
		shared: { prompt: commonWeight(a.prompt.words, b.prompt.words, weigh), options: shared }
	};
}

/** The most alike first, then by place. An option that was exchanged has no partner. */
export function pairOptions(a: readonly Phrase[], b: readonly Phrase[], weigh: Weigh) {
	const pairs = a.flatMap((one, left) =>
		b.flatMap((other, right) => {
			const score = phraseLikeness(one, other, weigh);
			return score < sameOption ? [] : [{ left, right, score }];
		})
	);
	const apart = ({ left, right }: { left: number; right: number }) => Math.abs(left - right);
	return pairUp(pairs, (one, other) => other.score - one.score || apart(one) - apart(other));
}

function phraseLikeness(a: Phrase, b: Phrase, weigh: Weigh): number {
	if (a.folded === b.folded) return 1;
	const all = weightOf(a.words, weigh) + weightOf(b.words, weigh);
	return all === 0 ? 0 : Math.min((2 * commonWeight(a.words, b.words, weigh)) / all, almost);
}
