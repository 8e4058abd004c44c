import { fromLock } from './known';
import type { Changes, LockedLesson, LockedQuestion } from './types';

export function lessonChanges(
	before: readonly LockedLesson[],
	after: readonly LockedLesson[]
): Changes['lessons'] {
	return {
		...comings(before, after),
		moved: altered(before, after, (was, is) => !is.gone && was.file !== is.file)
	};
}

export function questionChanges(
	before: readonly LockedQuestion[],
	after: readonly LockedQuestion[],
	renamed: { from: string; to: string }[]
): Changes['questions'] {
	const names = new Map(renamed.map(({ from, to }) => [from, to]));
	const known = before.map((question) => ({ ...question, id: names.get(question.id) ?? question.id }));
	return {
		...comings(known, after),
		moved: altered(known, after, (was, is) => !is.gone && was.lesson !== is.lesson),
		edited: altered(
			known,
			after,
			(was, is) => !is.gone && fromLock(was).wording.key !== fromLock(is).wording.key
		),
		renamed
	};
}

interface Entry {
	id: string;
	gone: boolean;
}

function comings(before: readonly Entry[], after: readonly Entry[]) {
	const known = new Set(before.map(({ id }) => id));
	return {
		added: after.filter(({ id }) => !known.has(id)).map(({ id }) => id),
		missing: altered(before, after, (was, is) => !was.gone && is.gone),
		returned: altered(before, after, (was, is) => was.gone && !is.gone)
	};
}

function altered<T extends Entry>(before: readonly T[], after: readonly T[], is: (was: T, is: T) => boolean) {
	const known = new Map(before.map((entry) => [entry.id, entry]));
	return after
		.filter((entry) => {
			const was = known.get(entry.id);
			return was !== undefined && is(was, entry);
		})
		.map(({ id }) => id);
}
