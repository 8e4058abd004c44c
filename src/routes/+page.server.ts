import { library } from '$lib/server/library';
import { summarise } from '$lib/ui/summary';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { courses } = await library();
	return { courses: courses.map(summarise) };
};
