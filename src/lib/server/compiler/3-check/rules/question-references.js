import { diagnose } from '../../diagnostic';
import { questionsOf } from '../draft';
import { rereadSlides } from '../reread';
/** `objective` and `reread` must name something. */
export const questionReferences = ({ course }) => {
    const objectives = new Set(course.source.settings.objectives?.map(({ id }) => id));
    return questionsOf(course).flatMap(({ lesson, question: { settings } }) => {
        const diagnostics = [];
        const { objective, reread } = settings;
        if (objective && !objectives.has(objective.value)) {
            const message = `course.yaml has no objective with the id "${objective.value}".`;
            diagnostics.push(diagnose('unknown-objective', objective.file, objective.at, message));
        }
        for (const { written, slide } of rereadSlides(course, lesson, reread?.value)) {
            if (slide || !reread)
                continue;
            const message = `"${written}" is no slide: write slide-id, or lesson#slide-id for another deck.`;
            diagnostics.push(diagnose('unknown-slide', reread.file, reread.at, message));
        }
        return diagnostics;
    });
};
