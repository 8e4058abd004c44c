import { version } from '../../../package.json';
import { library } from '$lib/server/library';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { courses } = await library();
	return {
		release: version,
		courses: courses.map(({ id, title, lang, authors, license, source, contact }) => ({
			id,
			title,
			lang,
			authors,
			license,
			source,
			contact
		}))
	};
};
