import { freeIds } from './free-ids';
import { groupBy } from './group-by';
import { compare, type Known } from './known';
import { matchLessons } from './lessons';
import type { FoundLesson, FoundQuestion, LockedLesson, LockedQuestion } from './types';

/** The id of each found lesson by its file, and the lessons as the lock should have them now. */
export function identifyLessons(
	locked: readonly LockedLesson[],
	found: readonly FoundLesson[],
	lockedQuestions: readonly Known<LockedQuestion>[],
	foundQuestions: readonly Known<FoundQuestion>[]
): { ids: Map<string, string>; locked: LockedLesson[] } {
	const before = [...locked].sort((a, b) => compare(a.id, b.id));
	const present = [...found].sort((a, b) => compare(a.file, b.file));
	const byLesson = groupBy(lockedQuestions, ({ question }) => question.lesson);
	const byFile = groupBy(foundQuestions, ({ file }) => file);
	const repeated = new Set([...repeatedKeys(byLesson.values()), ...repeatedKeys(byFile.values())]);
	const keysOf = (questions: readonly Known<unknown>[] = []) =>
		questions.map(({ wording }) => wording.key).filter((key) => !repeated.has(key));
	const matches = matchLessons(
		before.map((lesson) => ({ ...lesson, questions: keysOf(byLesson.get(lesson.id)) })),
		present.map((lesson) => ({ ...lesson, questions: keysOf(byFile.get(lesson.file)), gone: false }))
	);
	const free = freeIds(before.map(({ id }) => id));
	const entries = present.map(({ id, title, file }, place) => ({
		id: before[matches.get(place) ?? -1]?.id ?? free(id),
		title,
		file,
		gone: false
	}));
	const ids = new Set(entries.map(({ id }) => id));
	const absent = before.filter(({ id }) => !ids.has(id)).map((lesson) => ({ ...lesson, gone: true }));
	return {
		ids: new Map(entries.map(({ file, id }) => [file, id])),
		locked: [...entries, ...absent].sort((a, b) => compare(a.id, b.id))
	};
}

/** What several lessons ask tells none of them from the others. */
function repeatedKeys(lessons: Iterable<readonly Known<unknown>[]>): string[] {
	const keys = [...lessons].flatMap((questions) => [...new Set(questions.map(({ wording }) => wording.key))]);
	return [...groupBy(keys, (key) => key)].flatMap(([key, { length }]) => (length > 1 ? [key] : []));
}
