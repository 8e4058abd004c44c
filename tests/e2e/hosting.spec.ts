import type { Page } from 'playwright/test';
import { expect, test } from './harness/fixtures';
import { coursePath, lessonPath } from './harness/lesson';
import { Server } from './harness/server';
import { filesOf, isPart, served, siteFolder } from './harness/site';

const excerpt = siteFolder('excerpt');
const { app, courses } = filesOf(excerpt);
const listed = [...app, ...Object.values(courses).flatMap(({ text, pictures }) => [...text, ...pictures])];
const parts = served(excerpt).filter(isPart);
const everyFile = [...listed.map(({ path }) => path), ...parts.map((path) => path.replace('client/', ''))];
const immutable = /^(_app\/immutable|media)\//;

test.describe('the Node server', () => {
	test('H1 every file is answered with the type of its content, and kept as long as it stays the same', async ({
		shared
	}) => {
		const types: Record<string, RegExp> = {
			'/': /^text\/html/,
			html: /^text\/html/,
			js: /^text\/javascript/,
			css: /^text\/css/,
			json: /^application\/json/,
			svg: /^image\/svg\+xml/,
			avif: /^image\/avif$/,
			png: /^image\/png$/,
			webmanifest: /^application\/manifest\+json$/
		};
		for (const path of [...everyFile, 'service-worker.js', 'files.json']) {
			const response = await fetch(shared.url + path);
			const kind = path === '' || path.endsWith('/') ? '/' : path.slice(path.lastIndexOf('.') + 1);
			expect(response.status, path).toBe(200);
			expect(response.headers.get('content-type'), path).toMatch(types[kind] ?? /nothing else is served/);
			expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
			const caching = response.headers.get('cache-control');
			if (immutable.test(path)) expect(caching, path).toMatch(/^public, ?max-age=31536000, ?immutable$/);
			else expect(caching, path).toBe('no-cache');
		}
		expect(everyFile.filter((path) => immutable.test(path)).length).toBeGreaterThan(10);
	});

	test('H1 what is not there is never kept, not even under a name for ever', async ({ shared }) => {
		for (const path of ['media/gone.avif', '_app/immutable/chunks/gone.js']) {
			const response = await fetch(shared.url + path);
			expect(response.status, path).toBe(404);
			expect(response.headers.get('cache-control') ?? '', path).not.toContain('immutable');
		}
	});

	test('H2 text was compressed when the site was built, and goes out so to whoever takes it', async ({
		shared
	}) => {
		const written = everyFile.filter((path) => /(^|\/|\.(html|js|css|json|svg))$/.test(path));
		for (const path of [...written, 'service-worker.js', 'files.json']) {
			for (const encoding of ['br', 'gzip']) {
				const response = await fetch(shared.url + path, { headers: { 'accept-encoding': encoding } });
				expect(response.headers.get('content-encoding'), `${encoding} ${path}`).toBe(encoding);
				expect(response.headers.get('vary') ?? '', path).toMatch(/accept-encoding/i);
			}
			const plain = await fetch(shared.url + path, { headers: { 'accept-encoding': 'identity' } });
			expect(plain.headers.get('content-encoding'), path).toBeNull();
		}
	});

	test('H1 what has not changed is not sent again', async ({ shared }) => {
		for (const path of [lessonPath, `${lessonPath}__data.json`, 'service-worker.js', 'files.json']) {
			const etag = (await fetch(shared.url + path)).headers.get('etag') ?? '';
			const again = await fetch(shared.url + path, { headers: { 'if-none-match': etag } });
			expect(again.status, path).toBe(304);
			expect(again.headers.get('cache-control'), path).toBe('no-cache');
		}
	});
});

test.describe('H3 what a page may load', () => {
	test('stands in every page of the Node server, and none breaks it', async ({ page, shared }) => {
		const paths = everyFile.filter((path) => path === '' || path.endsWith('/'));
		await checkPolicy(page, shared.url, [...paths, 'no/such/page']);
	});

	test('stands in every page of a static host, its 404 page included', async ({ page }) => {
		const host = new Server(siteFolder('static'), 'serve-static.ts');
		await host.start();
		await checkPolicy(page, `${host.url}repo/`, ['', 'settings/', coursePath, lessonPath, 'no/such/page']);
		await host.remove();
	});
});

/** The page works within it, and a script that is not the page's own does not run. */
async function checkPolicy(page: Page, root: string, paths: readonly string[]): Promise<void> {
	const refused: string[] = [];
	page.on('console', (message) => {
		if (/content security policy/i.test(message.text())) refused.push(`${page.url()}: ${message.text()}`);
	});
	for (const path of paths) {
		const response = await page.goto(root + path);
		// Of what the Node server writes while it answers, the page that there is no page, the header tells.
		const header = await response?.headerValue('content-security-policy');
		const meta = page.locator('head > meta[http-equiv="content-security-policy"]');
		const directives = (header ?? (await meta.getAttribute('content')) ?? '').split('; ');
		const scripts = directives.find((directive) => directive.startsWith('script-src '));
		expect(scripts, path).toMatch(/^script-src 'self'( 'sha256-[^']+')+$/);
		await expect(page.locator('fieldset:disabled, input:disabled'), path).toHaveCount(0);
		expect(refused).toEqual([]);
		const ran = await page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'document.title = "foreign"';
			document.head.append(script);
			return document.title === 'foreign';
		});
		expect(ran, path).toBe(false);
		expect(refused.splice(0), path).toHaveLength(1);
	}
}
