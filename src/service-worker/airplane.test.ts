import { afterEach, expect, test, vi } from 'vitest';
import { checkCourse } from './airplane';
import { Courses } from './courses';
import { deploy, network, noNetwork, scope, serve } from './fakes';

const site = {
	'404.html': '<link rel="modulepreload" href="/repo/_app/immutable/start.js">',
	'_app/immutable/start.js': 'import{a}from"./chunk.js";import("./late.js")',
	'_app/immutable/chunk.js': 'export const a = 1',
	'_app/immutable/late.js': '',
	'courses/x/one/__data.json':
		'["<img src=\\"/repo/media/00000000000000aa.avif\\">", "import x from \\"./no-file-of-ours.js\\"; https://other.example/media/photo.jpg"]',
	'media/00000000000000aa.avif': 'picture'
};

async function kept(files: Record<string, string>) {
	const { served, store, build, wishes } = await deploy(files);
	serve(served);
	const silent = () => Promise.resolve();
	await new Courses(build, store, wishes, silent, () => Promise.resolve(null)).keep('x', true);
	const seen = network(noNetwork);
	return { store, build, seen, check: () => checkCourse('x', 'pictures', build, store) };
}

afterEach(() => vi.unstubAllGlobals());

test('O7 O9 a whole course opens with no request to the network', async () => {
	const { check, seen } = await kept(site);
	expect(await check()).toEqual({ pages: 1, pictures: 1, missing: [] });
	expect(seen.asked).toEqual([]);
});

test('O9 two pages that are drawn from the same bytes are two', async () => {
	const twin = { ...site, 'courses/x/~two/__data.json': site['courses/x/one/__data.json'] };
	const { check } = await kept(twin);
	expect(await check()).toEqual({ pages: 2, pictures: 1, missing: [] });
});

test('O9 what is gone, or was altered on the device, is reported and then missing', async () => {
	const { check, build, store } = await kept(site);
	const course = await build.course('x');
	const picture = course?.pictures[0];
	const chunk = course?.text.find(({ path }) => path.endsWith('chunk.js'));
	if (!picture || !chunk) throw new Error('Not as deployed.');
	await store.remove([chunk], []);
	await store.put(picture, new Response('altered'));
	expect((await check()).missing).toEqual([
		'/repo/_app/immutable/chunk.js',
		'/repo/media/00000000000000aa.avif'
	]);
	expect(await store.missing([picture])).toEqual([picture]);
});

test('O9 what a page loads and the list forgot is found', async () => {
	const { 'media/00000000000000aa.avif': _forgotten, ...listed } = site;
	const { check } = await kept(listed);
	expect((await check()).missing).toEqual([new URL('media/00000000000000aa.avif', scope).pathname]);
});
