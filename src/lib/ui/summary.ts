import type { Course, CourseHead, Lesson } from '$lib/course/types';

/** A course as a list of them, and its own page, show it: counts, never slides, which would alter with them. */
export interface CourseSummary {
	head: CourseHead;
	parts: PartSummary[];
}

interface PartSummary {
	title: string;
	hours?: number;
	lessons: LessonSummary[];
}

export interface LessonSummary {
	id: string;
	title: string;
	subtitle?: string;
	slides: number;
	questions: number;
}

export function summarise({ parts, ...head }: Course): CourseSummary {
	return {
		head,
		parts: parts.map(({ lessons, ...part }) => ({ ...part, lessons: lessons.map(summariseLesson) }))
	};
}

function summariseLesson({ id, title, subtitle, slides }: Lesson): LessonSummary {
	return {
		id,
		title,
		...(subtitle !== undefined && { subtitle }),
		slides: slides.length,
		questions: slides.flatMap(({ blocks }) => blocks).filter((block) => 'question' in block).length
	};
}

export function lessonsOf({ parts }: CourseSummary): LessonSummary[] {
	return parts.flatMap(({ lessons }) => lessons);
}

/** Of all parts that say; `null` where none does. */
export function plannedHours({ parts }: CourseSummary): number | null {
	const hours = parts.flatMap(({ hours }) => hours ?? []);
	return hours.length === 0 ? null : hours.reduce((sum, value) => sum + value, 0);
}
