import type { Lesson, Question, SlideLink } from './types';

/**
 * The slides that hold a question's answer: those that its author names, else those since its section began, or
 * since the lesson did. Slides without a title cannot be named, and another question tells nothing.
 */
export function slidesToReread({ id, slides }: Lesson, question: Question): readonly SlideLink[] {
	if (question.reread.length > 0) return question.reread;
	const place = slides.findIndex(({ blocks }) =>
		blocks.some((block) => 'question' in block && block.question.id === question.id)
	);
	const before = slides.slice(0, Math.max(0, place));
	return before
		.slice(before.findLastIndex(({ kind }) => kind === 'section') + 1)
		.filter(({ title, blocks }) => title !== '' && !blocks.some((block) => 'question' in block))
		.map(({ id: slide, title }) => ({ lesson: id, slide, title }));
}
