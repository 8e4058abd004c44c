import { lessonsOf } from './draft';
import { stem } from './draft-course';
/** `reread="slide-id lesson#slide-id"`, each part with the slide that it names; a deck's stem does, too. */
export function rereadSlides(course, lesson, reread) {
    const parts = reread?.trim().split(/\s+/).filter(Boolean) ?? [];
    return parts.map((written) => {
        const [slideId = '', name] = written.split('#').reverse();
        const named = name
            ? lessonsOf(course).find(({ id, deck }) => id === name || stem(deck.file) === name)
            : lesson;
        const slide = named?.slides.find(({ id }) => id === slideId);
        return named && slide ? { written, lesson: named, slide } : { written };
    });
}
