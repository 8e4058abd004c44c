import type { Lesson, OutlineLesson, OutlineQuestion } from '$lib/course/types';

/** A lesson without its words. */
export function outlineOf({ id, slides }: Lesson): OutlineLesson {
	return {
		id,
		slides: slides.map(({ id, title, print }) => ({ id, title, print })),
		questions: slides.flatMap((slide) =>
			slide.blocks.flatMap((block): OutlineQuestion[] => {
				if (!('question' in block)) return [];
				const { id, type, prompt, print, options, answer, objective } = block.question;
				return [
					{
						id,
						slide: slide.id,
						type,
						prompt: prompt.text,
						print,
						options: options.map((option) => option.id),
						answer,
						...(objective !== undefined && { objective })
					}
				];
			})
		)
	};
}
