import { readFileSync } from 'node:fs';
import { library } from '$lib/server/library';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { courses } = await library();
	// Our own file, read while the site is built.
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
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
