import { distinct, idFrom, lessonIds } from '$lib/course/ids';
import { parseDeck } from '../2-parse';
import { draftLesson } from './draft-lesson';
/** Parses the decks of every course and makes out lessons, slides and questions, each with its id. */
export function draftLibrary(sources) {
    const diagnostics = [];
    const parse = ({ file, text }) => {
        const parsed = parseDeck({ file, text });
        diagnostics.push(...parsed.diagnostics);
        return parsed.deck;
    };
    const ids = distinct(sources.map(({ name, settings }) => idFrom(settings.id ?? name)));
    const courses = sources.map((source, place) => {
        const decks = source.parts.flatMap(({ decks }) => decks);
        const idOf = new Map(lessonIds(decks.map(({ file }) => stem(file))).map((id, n) => [decks[n], id]));
        const usedQuestionIds = new Set();
        const lesson = (deck) => {
            const id = idOf.get(deck) ?? stem(deck.file);
            const draft = draftLesson(id, parse(deck), source.answers, usedQuestionIds);
            diagnostics.push(...draft.diagnostics);
            return draft.lesson;
        };
        return {
            id: ids[place] ?? source.name,
            source,
            ...(source.index && { index: parse(source.index) }),
            parts: source.parts.map(({ decks, ...part }) => ({ ...part, lessons: decks.map(lesson) }))
        };
    });
    return { courses, diagnostics };
}
/** `a/01_X.md` → `01_X` */
export function stem(file) {
    return file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}
