import { error } from '@sveltejs/kit';
import { library } from '$lib/server/library';
import { summarise } from '$lib/ui/summary';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const { courses } = await library();
	return courses.map(({ id }) => ({ course: id }));
};

export const load: PageServerLoad = async ({ params, locals }) => {
	const { courses } = await library();
	const course = courses.find(({ id }) => id === params.course);
	if (!course) error(404);
	locals.lang = course.lang;
	return {
		lang: course.lang,
		course: { id: course.id, title: course.title },
		summary: summarise(course)
	};
};
