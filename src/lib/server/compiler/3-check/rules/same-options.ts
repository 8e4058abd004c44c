import { sameTexts } from '$lib/course/ids';
import { diagnose, type Diagnostic } from '../../diagnostic';
import type { Check } from '../check';
import { questionsOf } from '../draft';

export const sameOptions: Check = ({ course }) =>
	questionsOf(course).flatMap(({ lesson, question: { options } }) =>
		sameTexts(options.map(({ text }) => text)).flatMap(([first, second]): Diagnostic[] => {
			const [one, other] = [options[first], options[second]];
			if (!one || !other) return [];
			const message = `The options ${one.label} and ${other.label} read the same: an answer to one cannot be told from the other.`;
			return [diagnose('same-option', lesson.deck.file, other.at, message)];
		})
	);
