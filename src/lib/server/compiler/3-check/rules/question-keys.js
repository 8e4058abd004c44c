import { diagnose } from '../../diagnostic';
import { questionsOf } from '../draft';
/** A question without key is asked all the same, and the student is told that none is given. */
export const questionKeys = ({ course }) => questionsOf(course)
    .filter(({ question }) => question.answer === null && !question.settings.answer)
    .filter(({ question }) => question.type !== 'open' || question.explanation.length === 0)
    .map(({ lesson, slide, question }) => {
    const what = question.type === 'open'
        ? 'a model answer in "::: explanation"'
        : `a key: answer="…" on its heading, or in answers.yaml under ${question.id}`;
    return diagnose('question-without-key', lesson.deck.file, slide.slide.at, `This question lacks ${what}.`);
});
