import { error } from '@sveltejs/kit';
import { library } from '$lib/server/library';
import type { Lesson } from '$lib/course/types';
import { writtenDate } from '$lib/ui/lesson/written-date';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const { courses } = await library();
	return courses.flatMap((course) =>
		course.parts.flatMap(({ lessons }) => lessons.map(({ id }) => ({ course: course.id, lesson: id })))
	);
};

export const load: PageServerLoad = async ({ params, locals }) => {
	const { courses } = await library();
	const course = courses.find(({ id }) => id === params.course);
	const lessons = course?.parts.flatMap((part) => part.lessons) ?? [];
	const place = lessons.findIndex(({ id }) => id === params.lesson);
	const lesson = lessons[place];
	if (!course || !lesson) error(404);
	locals.lang = course.lang;
	return {
		lang: course.lang,
		course: { id: course.id, title: course.title },
		contact: course.contact,
		lesson,
		date: lesson.date === undefined ? null : writtenDate(lesson.date, course.lang),
		previous: titleOf(lessons[place - 1]),
		next: titleOf(lessons[place + 1]),
		more: course.parts.some((part) => part.lessons.length === 0)
	};
};

function titleOf(lesson: Lesson | undefined) {
	return lesson ? { id: lesson.id, title: lesson.title } : null;
}
