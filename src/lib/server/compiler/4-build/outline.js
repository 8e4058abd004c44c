/** The course without its words. */
export function outlineOf(course) {
    return {
        course: course.id,
        lessons: course.parts
            .flatMap(({ lessons }) => lessons)
            .map(({ id, slides }) => ({
            id,
            slides: slides.map(({ id, title, print }) => ({ id, title, print })),
            questions: slides.flatMap((slide) => slide.blocks.flatMap((block) => {
                if (!('question' in block))
                    return [];
                const { id, type, print, options, answer, objective } = block.question;
                return [
                    {
                        id,
                        slide: slide.id,
                        type,
                        print,
                        options: options.map((option) => option.id),
                        answer,
                        ...(objective !== undefined && { objective })
                    }
                ];
            }))
        }))
    };
}
