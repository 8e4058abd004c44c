export function lessonsOf(course) {
    return course.parts.flatMap(({ lessons }) => lessons);
}
export function questionsOf(course) {
    return lessonsOf(course).flatMap((lesson) => lesson.slides.flatMap((slide) => (slide.question ? [{ lesson, slide, question: slide.question }] : [])));
}
/** All that a student can see of a slide, its title and what a question shows later included. */
export function visibleBlocks({ slide, before, question, after }) {
    const line = (inlines) => ({ kind: 'plain', inlines, at: slide.at });
    return [
        line(slide.title),
        ...before,
        ...(question
            ? [line(question.prompt), ...question.options.flatMap((o) => [...o.blocks, ...o.feedback])]
            : []),
        ...after,
        ...(question ? [...question.explanation, ...question.hint] : [])
    ];
}
