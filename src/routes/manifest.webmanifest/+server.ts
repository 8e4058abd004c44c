import { library } from '$lib/server/library';

export const prerender = true;
export const trailingSlash = 'never';

/** Of shortcuts a launcher shows four at most. */
const mostCourses = 2;

const icon = (name: string, sizes: string, purpose: 'any' | 'maskable') => ({
	src: `icons/${name}`,
	type: name.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
	sizes,
	purpose
});

const screenshot = (form: 'narrow' | 'wide', sizes: string, label: string) => ({
	src: `screenshots/${form}.webp`,
	type: 'image/webp',
	sizes,
	form_factor: form,
	label
});

/** https://www.w3.org/TR/appmanifest/; addresses are relative to its own, but for the id. */
export async function GET(): Promise<Response> {
	const { courses } = await library();
	const icons = [{ src: 'icons/icon-192.png', sizes: '192x192' }];
	const manifest = {
		// Not as a link from here, which is relative: two sites on one origin are two apps.
		id: `${process.env.BASE_PATH ?? ''}/`,
		name: 'Carrel',
		short_name: 'Carrel',
		description: 'Courses that open with no network: read, answer, review.',
		lang: 'en',
		dir: 'ltr',
		start_url: './',
		scope: './',
		display: 'standalone',
		background_color: '#fbfaf7',
		theme_color: '#fbfaf7',
		categories: ['education', 'books'],
		shortcuts: [
			...courses
				.slice(0, mostCourses)
				.map(({ id, title }) => ({ name: title, url: `courses/${id}/`, icons })),
			{ name: 'Library', url: './', icons },
			{ name: 'Settings', url: 'settings/', icons }
		],
		screenshots: [
			screenshot('wide', '1320x800', 'A lesson on a laptop, with its contents beside it'),
			screenshot('narrow', '720x1400', 'A question on a phone, answered')
		],
		icons: [
			icon('icon.svg', 'any', 'any'),
			icon('icon-192.png', '192x192', 'any'),
			icon('icon-512.png', '512x512', 'any'),
			icon('maskable-192.png', '192x192', 'maskable'),
			icon('maskable-512.png', '512x512', 'maskable')
		]
	};
	return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
