import type { Config } from '@sveltejs/kit';
import { afterEach, expect, test, vi } from 'vitest';
import { syncSite } from './sync-site.js';

afterEach(() => {
	vi.unstubAllEnvs();
	vi.resetModules();
});

/** As a build reads it, with these variables. */
async function configOf(variables: Record<string, string>) {
	for (const [name, value] of Object.entries({ CARREL_VERSION: undefined, ...variables }))
		vi.stubEnv(name, value);
	vi.resetModules();
	const file: string = '../../svelte.config.js';
	// What its own comment says that it is.
	const { default: config } = (await import(file)) as { default: Config };
	return { connects: config.kit?.csp?.directives?.['connect-src'], version: config.kit?.version?.name };
}

test.each([
	['https://sync.example.org', 'https://sync.example.org/'],
	['https://sync.example.org/repo', 'https://sync.example.org/repo/'],
	['http://localhost:4173/', 'http://localhost:4173/']
])('W6 PUBLIC_SYNC_URL %s names an app, with its slash', (given, url) => {
	vi.stubEnv('PUBLIC_SYNC_URL', given);
	vi.stubEnv('CARREL_TARGET', 'static');
	expect(syncSite()).toBe(url);
	expect(new URL('api/sync', url).href).toBe(`${url}api/sync`);
});

test.each(['sync.example.org', 'localhost:4173', '//sync.example.org', 'ftp://sync.example.org', 'https://'])(
	'W12 PUBLIC_SYNC_URL %s ends a build by its name, with what is wanted',
	(given) => {
		vi.stubEnv('PUBLIC_SYNC_URL', given);
		expect(() => syncSite()).toThrow(
			`PUBLIC_SYNC_URL: "${given}" is no address of an app, as https://sync.example.org is one.`
		);
	}
);

test('S16 without it a server asks itself, and a static site nobody', () => {
	vi.stubEnv('PUBLIC_SYNC_URL', '');
	vi.stubEnv('CARREL_TARGET', 'static');
	expect(syncSite()).toBeNull();
	vi.stubEnv('CARREL_TARGET', 'node');
	expect(syncSite()).toBe('');
});

test('W6 a page may connect to the server that it names and to no other, and is of another version', async () => {
	const own = await configOf({ CARREL_TARGET: 'static', PUBLIC_SYNC_URL: '' });
	const named = await configOf({ CARREL_TARGET: 'static', PUBLIC_SYNC_URL: 'https://sync.example.org/repo' });
	expect(own.connects).toEqual(['self']);
	expect(named.connects).toEqual(['self', 'https://sync.example.org']);
	expect(named.version).not.toBe(own.version);
});
