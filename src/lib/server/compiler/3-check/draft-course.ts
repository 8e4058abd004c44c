import { distinct, idFrom } from '$lib/course/ids';
import { parseDeck } from '../2-parse';
import type { Diagnostic } from '../diagnostic';
import type { CourseSource, Source } from '../source';
import type { CourseDraft } from './draft';
import { draftLesson } from './draft-lesson';
import { identifyCourse } from './identify-course';

/** Parses the decks of every course and makes out lessons, slides and questions, each with its id. */
export function draftLibrary(sources: CourseSource[]): { courses: CourseDraft[]; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const parse = ({ file, text }: Source) => {
		const parsed = parseDeck({ file, text });
		for (const diagnostic of parsed.diagnostics) diagnostics.push(diagnostic);
		return parsed.deck;
	};
	const ids = distinct(sources.map(({ name, settings }) => idFrom(settings.id ?? name)));
	const courses = sources.map((source, place): CourseDraft => {
		const parts = source.parts.map(({ decks, ...part }) => ({ ...part, decks: decks.map(parse) }));
		const named = identifyCourse(
			source,
			parts.flatMap(({ decks }) => decks)
		);
		const drafts = parts.map(({ decks, ...part }) => ({
			...part,
			lessons: decks.map((deck) => draftLesson(deck, named))
		}));
		const ofLessons = drafts.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.diagnostics));
		for (const diagnostic of [...named.diagnostics, ...ofLessons]) diagnostics.push(diagnostic);
		return {
			id: ids[place] ?? source.name,
			source,
			...(source.index && { index: parse(source.index) }),
			parts: drafts.map(({ lessons, ...part }) => ({
				...part,
				lessons: lessons.map(({ lesson }) => lesson)
			})),
			changes: named.identity.changes,
			lock: named.identity.lock
		};
	});
	return { courses, diagnostics };
}
