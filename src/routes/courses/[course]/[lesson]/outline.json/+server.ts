import { error } from '@sveltejs/kit';
import { library, outlineOf } from '$lib/server/library';
import type { RequestHandler } from './$types';

export { entries } from '../+page.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = async ({ params }) => {
	const { courses } = await library();
	const course = courses.find(({ id }) => id === params.course);
	const lesson = course?.parts.flatMap(({ lessons }) => lessons).find(({ id }) => id === params.lesson);
	if (!lesson) error(404);
	return Response.json(outlineOf(lesson));
};
