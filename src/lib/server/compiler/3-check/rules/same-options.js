import { sameTexts } from '$lib/course/ids';
import { diagnose } from '../../diagnostic';
import { questionsOf } from '../draft';
export const sameOptions = ({ course }) => questionsOf(course).flatMap(({ lesson, question: { options } }) => sameTexts(options.map(({ text }) => text)).flatMap(([first, second]) => {
    const [one, other] = [options[first], options[second]];
    if (!one || !other)
        return [];
    const message = `The options ${one.label} and ${other.label} read the same: an answer to one cannot be told from the other.`;
    return [diagnose('same-option', lesson.deck.file, other.at, message)];
}));
