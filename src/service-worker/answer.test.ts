import { afterEach, expect, test, vi } from 'vitest';
import { answer } from './answer';
import { bring } from './download';
import { deploy, fakeCaches, network, noNetwork, scope, serve } from './fakes';

const site = {
	'404.html': '<!doctype html>any page',
	'about/': '<!doctype html>about',
	'_app/immutable/a.js': 'a',
	'courses/x/one/__data.json': '{"one":1}'
};

function asked(path: string, mode: RequestMode = 'cors') {
	return { url: scope + path, mode, destination: mode === 'navigate' ? 'document' : '' } as const;
}

async function deployed() {
	const { served, store, build } = await deploy(site);
	serve(served);
	const shell = await build.fileAt(new URL('404.html', scope));
	if (shell) await bring(shell, store);
	const online = () => Promise.resolve(new Response('from the server', { status: 200 }));
	const ask = (path: string, mode?: RequestMode, refuse = false) =>
		answer(asked(path, mode), build, store, refuse ? null : online);
	return { served, store, build, ask };
}

afterEach(() => vi.unstubAllGlobals());

test('O7 a page of a course is drawn by the page that fits every URL, from its data', async () => {
	const { ask } = await deployed();
	const response = await ask('courses/x/one/', 'navigate');
	expect([response.status, await response.text()]).toEqual([200, '<!doctype html>any page']);
	expect(await (await ask('about/', 'navigate')).text()).toBe('<!doctype html>about');
});

test('O4 what this build has is never answered with what another build has', async () => {
	const { ask, served } = await deployed();
	serve({ ...served, 'courses/x/one/__data.json': '{"one":2}' });
	expect((await ask('courses/x/one/__data.json')).status).toBe(503);
	expect((await ask('courses/x/one/', 'navigate')).status).toBe(503);
	serve(served);
	expect(await (await ask('courses/x/one/__data.json')).text()).toBe('{"one":1}');
});

test('O4 a page that only a newer build has is no page of this one', async () => {
	const { ask } = await deployed();
	expect((await ask('courses/x/new/', 'navigate')).status).toBe(404);
	expect((await ask('courses/x/new/__data.json')).status).toBe(404);
	expect(await (await ask('elsewhere/', 'navigate')).text()).toBe('from the server');
});

test('H4 a kept page has the opener policy that its host gives, or none', async () => {
	const { ask, store, build } = await deployed();
	expect((await ask('about/', 'navigate')).headers.get('cross-origin-opener-policy')).toBeNull();
	const about = await build.appFile('about/');
	const headers = { 'cross-origin-opener-policy': 'same-origin' };
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(site['about/'], { headers })));
	if (about) await bring(about, store);
	const page = await ask('about/', 'navigate', true);
	expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
	expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('O4 a captive portal is not taken for a script', async () => {
	const { ask } = await deployed();
	network(() => '<!doctype html>Log in');
	await expect(ask('_app/immutable/a.js')).rejects.toThrow();
});

test('O7 what is kept is answered with no request, what is not is told apart', async () => {
	const { ask, store, build, served } = await deployed();
	const [file] = (await build.list())?.courses.x?.text ?? [];
	if (!file) throw new Error('No data.');
	for (const app of (await build.list())?.app ?? []) {
		await store.put(app, new Response((served as Record<string, string>)[app.path]));
	}
	const seen = network(noNetwork);
	expect((await ask('courses/x/one/', 'navigate', true)).status).toBe(503);
	expect((await ask('courses/x/none/', 'navigate', true)).status).toBe(404);
	await store.put(file, new Response('{"one":1}'));
	expect((await ask('courses/x/one/', 'navigate')).status).toBe(200);
	expect(await (await ask('courses/x/one/__data.json')).text()).toBe('{"one":1}');
	expect(seen.asked).toEqual([]);
});

test('O11 where the browser cannot open its storage, the site is a plain site', async () => {
	const caches = fakeCaches();
	caches.open = () => Promise.reject(new DOMException('', 'UnknownError'));
	const { build, store, served } = await deploy(site, caches);
	serve(served);
	const online = () => Promise.resolve(new Response('from the server'));
	for (const path of ['about/', 'courses/x/one/']) {
		const response = await answer(asked(path, 'navigate'), build, store, online);
		expect(await response.text()).toBe('from the server');
	}
});
