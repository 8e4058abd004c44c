import { groupBy } from './group-by';
import type { Weigh } from './vocabulary';
import { allWords, type Wording } from './wording';

interface Worded {
	wording: Wording;
	lesson: string;
}

/** A word that more questions than this use points to none of them: this keeps the search linear. */
const tooMany = 200;
const nearest = 12;

/** Finds the few questions, of its lesson and of the whole course, that share a question's most telling words. */
export class WordIndex {
	readonly #uses: Map<string, { place: number }[]>;

	constructor(
		questions: readonly Worded[],
		private readonly weigh: Weigh
	) {
		const uses = questions.flatMap(({ wording, lesson }, place) =>
			wordsIn(wording).flatMap(({ key }) => [
				{ name: key, place },
				{ name: `${lesson} ${key}`, place }
			])
		);
		this.#uses = groupBy(uses, ({ name }) => name);
	}

	/** Their places in the list. */
	near(question: Worded | undefined): number[] {
		if (!question) return [];
		const { wording, lesson } = question;
		return [...new Set([...this.#search(wording, `${lesson} `), ...this.#search(wording, '')])];
	}

	#search(wording: Wording, prefix: string): number[] {
		const shared = new Map<number, number>();
		for (const word of wordsIn(wording)) {
			const uses = this.#uses.get(prefix + word.key) ?? [];
			if (uses.length > tooMany) continue;
			const weight = this.weigh(word);
			for (const { place } of uses) shared.set(place, (shared.get(place) ?? 0) + weight);
		}
		const best = [...shared].sort(([a, some], [b, more]) => more - some || a - b);
		const [, most] = best[0] ?? [0, 0];
		return best.slice(0, nearest).flatMap(([place, weight]) => (weight >= most / 2 ? [place] : []));
	}
}

function wordsIn(wording: Wording) {
	return [...new Map(allWords(wording).map((word) => [word.key, word])).values()];
}
