import { afterEach, expect, test, vi } from 'vitest';
import { Courses } from './courses';
import { deploy, fakeCaches, network, noNetwork, serve } from './fakes';
import { install } from './install';

const site = {
	'404.html': '<!doctype html>',
	'courses/x/one/__data.json': '{}',
	'courses/x/two/__data.json': '{"x":2}',
	'courses/y/three/__data.json': '{"y":3}',
	'media/a.avif': 'picture a'
};
const edited = { ...site, 'courses/x/one/__data.json': '{"x":"anew"}' };

const room = () => Promise.resolve(0);

/** A device on which a build is brought in with course x, or on which that fails. */
function device(put?: Parameters<typeof fakeCaches>[0]) {
	const caches = fakeCaches(put);
	return async (files: Record<string, string>, alter: Record<string, string> = {}) => {
		const deployed = await deploy(files, caches);
		const { build, store, wishes, served } = deployed;
		await wishes.change('x', () => ({ wanted: 'pictures', chosen: true, paused: false, seen: null }));
		const seen = serve({ ...served, ...alter });
		const lacks = await install(build, store, wishes, room);
		// As a worker does that is started anew.
		const again = async () => (await deploy(files, caches)).build;
		return { ...deployed, lacks, again, asked: seen.asked.toSorted() };
	};
}

afterEach(() => vi.unstubAllGlobals());

test('O1 the parts together list every file once, and themselves', async () => {
	const bringIn = device();
	const { build, served, asked } = await bringIn(site);
	const { app, courses } = (await build.list()) ?? { app: [], courses: {} };
	const all = [...app, ...Object.values(courses).flatMap(({ text, pictures }) => [...text, ...pictures])];
	expect(all.map(({ path }) => path).toSorted()).toEqual(Object.keys(served).sort());
	expect(Object.keys(courses)).toEqual(['x', 'y']);
	expect(asked.filter((path) => path.startsWith('list/'))).toHaveLength(4);
});

test('O5 of the list, an update brings the index and the part that changed', async () => {
	const bringIn = device();
	await bringIn(site);
	const { lacks, asked, build, again } = await bringIn(edited);
	expect(lacks).toBeNull();
	expect(asked).toEqual(['courses/x/one/__data.json', 'list/1.json', 'list/index.json']);
	const bytes = async () => (await build.course('x'))?.text.map(({ bytes }) => bytes);
	expect(await bytes()).toContain(edited['courses/x/one/__data.json'].length);

	await build.tidy([]);
	network(noNetwork);
	expect(await (await again()).list()).toEqual(await build.list());
});

test('O5 no part of a build that is over is kept', async () => {
	const bringIn = device();
	const { build: old, store } = await bringIn(site);
	const { build } = await bringIn(edited);
	const [before, after] = [(await old.list())?.app ?? [], (await build.list())?.app ?? []];
	const hashes = new Set(after.map(({ sha256 }) => sha256));
	const gone = before.filter(({ sha256 }) => !hashes.has(sha256));
	expect(gone.map(({ path }) => path)).toEqual(['list/index.json', 'list/1.json']);
	await build.tidy([]);
	expect(await store.missing(before)).toEqual(gone);
	expect(await store.missing(after)).toEqual([]);
});

for (const path of ['list/index.json', 'list/1.json']) {
	test(`O3 a build without its ${path}, or with another, is not taken; mended, it is`, async () => {
		const bringIn = device();
		const { build: old, store } = await bringIn(site);
		expect((await bringIn(edited, { [path]: '[]' })).lacks).toEqual({ reason: 'mismatch' });
		expect((await bringIn(edited, { [path]: '<!doctype html>' })).lacks).toEqual({ reason: 'mismatch' });
		const course = await old.course('x');
		expect(await store.missing([...(course?.text ?? []), ...(course?.pictures ?? [])])).toEqual([]);
		expect((await bringIn(edited)).lacks).toBeNull();
	});

	test(`O1 a kept course whose ${path} the browser took away is ready only once it is back`, async () => {
		const bringIn = device();
		const { build, store, wishes, served, again } = await bringIn(site);
		const gone = (await build.list())?.app.find((file) => file.path === path);
		if (!gone) throw new Error('Not as deployed.');
		await store.remove([gone], []);
		network(noNetwork);
		const restarted = await again();
		expect(await restarted.list()).toBeNull();
		const said: string[] = [];
		const report = (_course: string, { state }: { state: string }) => Promise.resolve(void said.push(state));
		const start = (of: typeof build) => new Courses(of, store, wishes, report, room).start(0);
		// Whether or not the worker still knows what the list said.
		for (const worker of [restarted, build]) {
			network(noNetwork);
			await start(worker);
			expect(said.at(-1)).toBe('incomplete');
			const seen = serve(served);
			await start(worker);
			expect(said.at(-1)).toBe('ready');
			expect(seen.asked).toEqual([path]);
			await store.remove([gone], []);
		}
	});
}

test('O6 no room for the list itself is named as that', async () => {
	const bringIn = device((key) =>
		key.includes('.files/') ? Promise.reject(new DOMException()) : Promise.resolve()
	);
	const { lacks, build } = await bringIn(site);
	expect(lacks).toEqual({ reason: 'storage', bytesMissing: build.index.bytes });
});
