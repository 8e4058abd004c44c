import { error } from '@sveltejs/kit';
import { library } from '$lib/server/library';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
// A file, not a page: no slash after its name.
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () => {
	const { pictures } = await library();
	return [...pictures.keys()].map((name) => ({ name }));
};

export const GET: RequestHandler = async ({ params }) => {
	const { pictures } = await library();
	const picture = pictures.get(params.name);
	if (!picture) error(404);
	const bytes = await picture.bytes();
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': picture.type } });
};
