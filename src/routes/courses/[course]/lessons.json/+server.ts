import { error } from '@sveltejs/kit';
import { library } from '$lib/server/library';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () => {
	const { courses } = await library();
	return courses.map(({ id }) => ({ course: id }));
};

/** The lessons' ids, in the course's order: each has its outline beside its page. */
export const GET: RequestHandler = async ({ params }) => {
	const { courses } = await library();
	const course = courses.find(({ id }) => id === params.course);
	if (!course) error(404);
	return Response.json(course.parts.flatMap(({ lessons }) => lessons.map(({ id }) => id)));
};
