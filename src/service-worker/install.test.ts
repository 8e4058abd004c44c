import { afterEach, expect, test, vi } from 'vitest';
import { deploy, entry, fakeCaches, network, noNetwork, serve } from './fakes';
import { install } from './install';

const site = {
	'404.html': '<!doctype html>',
	'courses/x/one/__data.json': '{}',
	'courses/y/two/__data.json': '{"y":2}',
	'media/a.avif': 'picture a'
};

const room = () => Promise.resolve(4);

const kept = { wanted: 'pictures', chosen: true, paused: false, seen: null } as const;

afterEach(() => vi.unstubAllGlobals());

test('O1 what the learner comes to want while a build is brought in, comes with it', async () => {
	const { build, store, wishes, served } = await deploy(site);
	await wishes.change('x', () => kept);
	network((path) => {
		if (path === '404.html') void wishes.change('y', () => kept);
		return (served as Record<string, string>)[path] ?? noNetwork();
	});
	expect(await install(build, store, wishes, room)).toBeNull();
	expect(await store.missing((await build.course('y'))?.text ?? [])).toEqual([]);
});

test('O5 pictures that a pause holds back are not brought by an update', async () => {
	const { build, store, wishes, served } = await deploy(site);
	await wishes.change('x', () => ({ ...kept, paused: true }));
	const seen = serve(served);
	expect(await install(build, store, wishes, room)).toBeNull();
	const files = seen.asked.filter((path) => !path.startsWith('list/'));
	expect(files.toSorted()).toEqual(['404.html', 'courses/x/one/__data.json']);
});

test('O3 a build that cannot be had whole is not taken', async () => {
	const { build, store, wishes, served } = await deploy(site);
	await wishes.change('x', () => kept);
	serve({ ...served, 'media/a.avif': 'another' });
	expect(await install(build, store, wishes, room)).toEqual({ reason: 'mismatch' });
	network(noNetwork);
	expect(await install(build, store, wishes, room)).toEqual({ reason: 'network' });
});

test('O6 without room for a build it names the bytes that lack, and gives back what it took', async () => {
	const full = (key: string) =>
		key.endsWith(picture.sha256) ? Promise.reject(new DOMException()) : Promise.resolve();
	const picture = await entry('media/a.avif', site['media/a.avif']);
	const { build, store, wishes, served } = await deploy(site, fakeCaches(full));
	await wishes.change('x', () => kept);
	serve(served);
	// 15, 2 and 9 bytes are missing.
	expect(await install(build, store, wishes, room)).toEqual({ reason: 'storage', bytesMissing: 22 });
	expect(await store.missing((await build.course('x'))?.text ?? [])).toHaveLength(2);
});
