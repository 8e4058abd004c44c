import { parseDeck } from '../../2-parse';
import { identifyCourse } from '../identify-course';
import { draftQuestion } from './draft-question';

/** For tests: the questions of a deck that is written line by line, slide by slide. */
export function drafts(...lines: string[]) {
	const { deck } = parseDeck({ file: 'deck.md', text: lines.join('\n') });
	const source = { name: 'course', file: 'course.yaml', settings: {}, parts: [], answers: [] };
	const { questions, diagnostics } = identifyCourse(source, [deck]);
	return deck.slides.map((slide) => {
		const named = questions.get(slide);
		const draft = named && draftQuestion(slide, deck.file, named);
		return { question: draft?.question, diagnostics: [...diagnostics, ...(draft?.diagnostics ?? [])] };
	});
}

export function question(...lines: string[]) {
	const [first] = drafts(...lines);
	if (!first?.question) throw new Error('no question');
	return { ...first.question, diagnostics: first.diagnostics.map(({ id }) => id) };
}

export const isQuestion = (...lines: string[]) => drafts(...lines)[0]?.question !== undefined;
export const abc = ['', '- Answer A: One', '- Answer B: Two', '- Answer C: Three'];
