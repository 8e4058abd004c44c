import { isDeckLike, joinPath } from './paths';
import { lessonsOf } from './draft';
/** Links between decks are written as pandoc's output needs them: `01_X.html#y`. */
export function linksBetween(courses) {
    const everywhere = new Map(courses.flatMap((course) => entries(course, (file) => file)));
    const flat = new Map(courses.map((course) => [course, new Map(entries(course, (file) => file.replace(/^.*\//, '')))]));
    return (href, course, lesson) => {
        const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
        if (scheme !== undefined) {
            return /^(https?|mailto|tel)$/.test(scheme) ? { kind: 'web', href } : { kind: 'refused' };
        }
        if (href.startsWith('//'))
            return { kind: 'web', href: `https:${href}` };
        const [path = '', fragment = ''] = href.split(/#\/?(.*)/s);
        const page = decoded(path.replace(/\?.*$/s, ''));
        const here = lesson ? lesson.deck.file : course.source.file;
        if (page === '')
            return lesson ? at({ course, lesson }, fragment, false) : { kind: 'course', course };
        if (!isDeckLike(page))
            return { kind: 'file' };
        const name = joinPath(here, page).replace(/\.(html?|md|qmd)$/i, '');
        if (name === joinPath(course.source.file, 'index'))
            return { kind: 'course', course };
        const found = everywhere.get(name) ?? flat.get(course)?.get(name.replace(/^.*\//, ''));
        return found ? at(found, fragment, !/\.html?$/i.test(page)) : { kind: 'lost', course, what: 'deck' };
    };
}
function at(found, fragment, bare) {
    const id = decoded(fragment);
    if (id === '')
        return { kind: 'lesson', ...found, bare };
    const anchor = found.lesson.anchors.get(id);
    return anchor === undefined
        ? { kind: 'lost', ...found, what: 'slide' }
        : { kind: 'lesson', ...found, anchor, bare };
}
function entries(course, name) {
    return lessonsOf(course).map((lesson) => [name(lesson.deck.file).replace(/\.[^.]*$/, ''), { course, lesson }]);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
