import { diagnose } from '../../diagnostic';
import { questionsOf } from '../draft';
export const answersForNoQuestion = ({ course }) => {
    const ids = new Set(questionsOf(course).map(({ question }) => question.id));
    return course.source.answers
        .filter(({ question }) => !ids.has(question))
        .map(({ question, file, at }) => diagnose('answers-for-no-question', file, at, `No question of the course has the id "${question}": "carrel inspect" shows the ids of a deck.`));
};
