import { afterEach, expect, test, vi } from 'vitest';
import type { CourseStatus } from '$lib/course/on-device';
import { Courses } from './courses';
import { deploy, fakeCaches, network, noNetwork, scope, serve } from './fakes';

const site = {
	'404.html': '<!doctype html>',
	'courses/x/one/__data.json': '{}',
	'courses/x/one/outline.json': '{"id":"one","slides":[],"questions":[]}',
	'courses/y/two/__data.json': '{"y":2}',
	'media/a.avif': 'picture a',
	'media/b.avif': 'picture b'
};

async function learner({ caches = fakeCaches(), room = null as number | null } = {}) {
	const deployed = await deploy(site, caches);
	const said: CourseStatus[] = [];
	const { build, store, wishes } = deployed;
	const report = (_course: string, status: CourseStatus) => Promise.resolve(void said.push(status));
	const courses = () => new Courses(build, store, wishes, report, () => Promise.resolve(room));
	return { ...deployed, said, courses: courses(), restarted: courses };
}

afterEach(() => vi.unstubAllGlobals());

test('O8 text is kept unasked, pictures where they are few enough', async () => {
	const { courses, said, served } = await learner();
	const seen = serve(served);
	await courses.open('x', 17);
	expect(said.at(-1)).toMatchObject({ state: 'ready', wanted: 'text', pictures: { bytes: 18, kept: 0 } });
	expect(seen.asked).not.toContain('media/a.avif');
	await courses.open('x', 18);
	expect(said.at(-1)).toMatchObject({
		state: 'ready',
		wanted: 'pictures',
		pictures: { bytes: 18, kept: 18 }
	});
});

test('O8 what the learner chose, stands when the course is opened again', async () => {
	const { courses, said, served } = await learner();
	serve(served);
	await courses.keep('x', false);
	await courses.open('x', Infinity);
	expect(said.at(-1)).toMatchObject({ state: 'ready', wanted: 'text' });
	await courses.remove('x');
	await courses.open('x', Infinity);
	expect(said.at(-1)).toMatchObject({ state: 'absent', wanted: 'nothing' });
});

test('O2 a pause holds until the learner ends it, and what is there is not fetched again', async () => {
	const { courses, said, served } = await learner();
	serve(served);
	await courses.open('x', 0);
	// A network so slow that only the pause ends it.
	vi.stubGlobal('fetch', async (_url: URL, { signal }: { signal: AbortSignal }) => {
		await new Promise((_resolve, reject) => {
			signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
		});
	});
	const keeping = courses.keep('x', true);
	await vi.waitFor(() => expect(said.at(-1)?.state).toBe('keeping'));
	await courses.pause('x');
	await keeping;
	expect(said.at(-1)).toMatchObject({ state: 'paused', wanted: 'pictures' });
	await courses.open('x', Infinity);
	expect(said.at(-1)?.state).toBe('paused');
	const seen = serve(served);
	await courses.keep('x', true);
	expect(said.at(-1)).toMatchObject({ state: 'ready', pictures: { kept: 18 } });
	expect(seen.asked.every((path) => path.startsWith('media/'))).toBe(true);
});

test('O2 what a killed worker left undone, the next one ends when a page starts', async () => {
	const { courses, said, served, restarted } = await learner();
	network((path) =>
		path.startsWith('media/') ? noNetwork() : ((served as Record<string, string>)[path] ?? '')
	);
	await courses.open('x', Infinity);
	expect(said.at(-1)).toMatchObject({ state: 'incomplete', reason: 'network' });
	const seen = serve(served);
	await restarted().start(Infinity);
	expect(said.at(-1)?.state).toBe('ready');
	expect(seen.asked.toSorted()).toEqual(['media/a.avif', 'media/b.avif']);
});

test('O8 pictures that a better connection left unfinished are not fetched unasked, and those that came stay', async () => {
	const { courses, said, served, restarted } = await learner();
	network((path) =>
		path === 'media/b.avif' ? noNetwork() : ((served as Record<string, string>)[path] ?? '')
	);
	await courses.open('x', Infinity);
	const seen = serve(served);
	await restarted().start(0);
	const asked = { wanted: 'text', chosen: false, pictures: { bytes: 18, kept: 9 } };
	expect(said.at(-1)).toMatchObject({ state: 'ready', ...asked });
	expect(seen.asked).toEqual([]);
	await restarted().start(9);
	expect(said.at(-1)).toMatchObject({ state: 'ready', wanted: 'pictures', pictures: { kept: 18 } });
	await restarted().start(0);
	expect(said.at(-1)).toMatchObject({ wanted: 'pictures', pictures: { kept: 18 } });
});

test('O16 two tabs that open a course at once bring each file once', async () => {
	const { courses, served } = await learner();
	const seen = serve(served);
	await Promise.all([courses.open('x', Infinity), courses.open('x', Infinity)]);
	expect(seen.asked).toHaveLength(new Set(seen.asked).size);
});

test('O10 removing a course leaves the app, and what other courses need', async () => {
	const { courses, served, store, build } = await learner();
	serve(served);
	await courses.keep('x', true);
	await courses.keep('y', true);
	await courses.remove('x');
	const [x, y] = [await build.course('x'), await build.course('y')];
	expect((await store.missing(x?.pictures ?? [])).length).toBe(2);
	expect(await store.missing(y?.text ?? [])).toEqual([]);
});

test('O8 without pictures again, those that were there are gone', async () => {
	const { courses, said, served } = await learner();
	serve(served);
	await courses.keep('x', true);
	await courses.keep('x', false);
	expect(said.at(-1)).toMatchObject({ state: 'ready', wanted: 'text', pictures: { bytes: 18, kept: 0 } });
});

test('O1 a cache that the browser takes away while the worker lives is missed, and filled again', async () => {
	const caches = fakeCaches();
	const { courses, said, served } = await learner({ caches });
	const seen = serve(served);
	await courses.keep('x', true);
	await caches.delete(`carrel files ${scope}`);
	seen.asked.length = 0;
	await courses.open('x', 0);
	expect(seen.asked).toContain('media/a.avif');
	expect(said.at(-1)).toMatchObject({ state: 'ready', pictures: { kept: 18 } });
});

test('O6 too little room: so many bytes are missing, and what was kept stays', async () => {
	let room = true;
	const caches = fakeCaches((key) =>
		room || !key.includes('.files/')
			? Promise.resolve()
			: Promise.reject(new DOMException('', 'QuotaExceededError'))
	);
	const { courses, said, served, store, build } = await learner({ caches, room: 10 });
	serve(served);
	await courses.keep('x', false);
	room = false;
	await courses.keep('x', true);
	expect(said.at(-1)).toMatchObject({ state: 'incomplete', reason: 'storage', bytesMissing: 8 });
	expect(await store.missing((await build.course('x'))?.text ?? [])).toEqual([]);
});

test('O1 a course of which something was found missing is not ready any more, until it is fetched again', async () => {
	const { courses, said, served, store, build } = await learner();
	serve(served);
	await courses.keep('x', true);
	await courses.review('x');
	expect(said.at(-1)).toMatchObject({ state: 'ready' });
	const files = await build.course('x');
	await store.remove(files?.pictures.slice(0, 1) ?? [], []);
	const { asked } = serve(served);
	await courses.review('x');
	expect(said.at(-1)).toMatchObject({
		state: 'incomplete',
		reason: 'missing',
		pictures: { bytes: 18, kept: 9 }
	});
	expect(asked).toEqual([]);
	await courses.keep('x', true);
	expect(said.at(-1)).toMatchObject({ state: 'ready' });
});
