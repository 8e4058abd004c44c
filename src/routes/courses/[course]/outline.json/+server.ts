import { error } from '@sveltejs/kit';
import { library, outlineOf } from '$lib/server/library';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () => {
	const { courses } = await library();
	return courses.map(({ id }) => ({ course: id }));
};

export const GET: RequestHandler = async ({ params }) => {
	const { courses } = await library();
	const course = courses.find(({ id }) => id === params.course);
	if (!course) error(404);
	return Response.json(outlineOf(course));
};
