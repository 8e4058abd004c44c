import { plainText } from '../../walk';
/** "Quiz", "Quizz 2", "First quizz", or any title with the class `quiz`. */
export function isQuizHeading(slide) {
    const title = plainText(slide.title).trim();
    return /^(\p{L}+ )?quizz?( \d+)?$/iu.test(title) || slide.attributes.classes.includes('quiz');
}
