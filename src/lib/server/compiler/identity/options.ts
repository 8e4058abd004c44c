import { optionIds } from '$lib/course/ids';
import { freeIds } from './free-ids';
import { pairOptions } from './likeness';
import type { LockedOption } from './types';
import type { Weigh } from './vocabulary';
import { phraseOf, type Phrase } from './wording';

/** Those of the options that were known keep their ids; the others stay in the lock, should they come back. */
export function identifyOptions(
	locked: readonly LockedOption[],
	texts: readonly string[],
	weigh: Weigh
): { ids: string[]; options: LockedOption[] } {
	const pairs = pairOptions(locked.map(knownAs), texts.map(phraseOf), weigh);
	const matches = new Map(pairs.map(({ left, right }) => [right, locked[left]?.id]));
	const free = freeIds(locked.map(({ id }) => id));
	const ids = optionIds(texts).map((id, place) => matches.get(place) ?? free(id));
	const kept = new Set(ids);
	const present = texts.map((text, place) => ({ id: ids[place] ?? '', text, gone: false }));
	const absent = locked.filter(({ id }) => !kept.has(id)).map((option) => ({ ...option, gone: true }));
	return { ids, options: [...present, ...absent] };
}

/** What is gone comes back with its own text only. */
function knownAs({ text, gone }: LockedOption): Phrase {
	const phrase = phraseOf(text);
	return gone ? { ...phrase, words: [] } : phrase;
}
