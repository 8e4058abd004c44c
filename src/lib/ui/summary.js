export function summarise({ parts, ...head }) {
    return {
        head,
        parts: parts.map(({ lessons, ...part }) => ({ ...part, lessons: lessons.map(summariseLesson) }))
    };
}
function summariseLesson({ id, title, subtitle, slides }) {
    return {
        id,
        title,
        ...(subtitle !== undefined && { subtitle }),
        slides: slides.length,
        questions: slides.flatMap(({ blocks }) => blocks).filter((block) => 'question' in block).length
    };
}
export function lessonsOf({ parts }) {
    return parts.flatMap(({ lessons }) => lessons);
}
/** Of all parts that say; `null` where none does. */
export function plannedHours({ parts }) {
    const hours = parts.flatMap(({ hours }) => hours ?? []);
    return hours.length === 0 ? null : hours.reduce((sum, value) => sum + value, 0);
}
