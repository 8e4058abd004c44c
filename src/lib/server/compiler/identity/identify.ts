import { idFrom } from '$lib/course/ids';
import { lessonChanges, questionChanges } from './changes';
import { freeIds } from './free-ids';
import { identifyLessons } from './identify-lessons';
import { compare, fromBuild, fromLock, inPlace } from './known';
import { identifyOptions } from './options';
import { matchQuestions } from './questions';
import type { Found, FoundQuestion, Identity, Lock, LockedQuestion, QuestionIds } from './types';
import { weighBy } from './vocabulary';
import { allWords } from './wording';

/** Decides which found lesson, question and option is which locked one, whatever the order of either list. */
export function identify(lock: Lock, found: Found): Identity {
	const locked = inPlace(lock.questions.map(fromLock));
	const present = inPlace(found.questions.map(fromBuild));
	const lessons = identifyLessons(lock.lessons, found.lessons, locked, present);
	const lessonOf = ({ file }: { file: string }) => lessons.ids.get(file) ?? file;

	const weigh = weighBy([...locked, ...present].map(({ wording }) => allWords(wording)));
	const matches = matchQuestions(
		locked.map((known) => ({ ...known, lesson: known.question.lesson })),
		present.map((known) => ({ ...known, lesson: lessonOf(known) })),
		weigh
	);

	const questions = new Map<FoundQuestion, QuestionIds>();
	const entries = new Map<string, LockedQuestion>();
	const renamed: { from: string; to: string }[] = [];
	const writtenIds = new Set(present.flatMap(({ id }) => id ?? []));
	const free = freeIds([...lock.questions.map(({ id }) => id), ...writtenIds]);
	present.forEach(({ question, id: written, file, line }, place) => {
		const before = locked[matches.get(place) ?? -1]?.question;
		const lesson = lessonOf(question);
		const id =
			written !== undefined && !entries.has(written)
				? written
				: (before?.id ?? free(written ?? `${lesson}--${idFrom(question.prompt)}`));
		const { ids, options } = identifyOptions(before?.options ?? [], question.options, weigh);
		questions.set(question, { id, options: ids });
		entries.set(id, { id, lesson, prompt: question.prompt, options, seen: `${file}:${line}`, gone: false });
		if (before && before.id !== id) renamed.push({ from: before.id, to: id });
	});
	const former = new Set(renamed.map(({ from }) => from));
	for (const question of lock.questions) {
		if (!entries.has(question.id) && !former.has(question.id)) {
			entries.set(question.id, { ...question, gone: true });
		}
	}
	const next = [...entries.values()].sort((a, b) => compare(a.id, b.id));
	return {
		lessons: lessons.ids,
		questions,
		lock: { lessons: lessons.locked, questions: next },
		changes: {
			lessons: lessonChanges(lock.lessons, lessons.locked),
			questions: questionChanges(lock.questions, next, renamed)
		}
	};
}
