import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import adapterNode from '@sveltejs/adapter-node';
import adapterStatic from '@sveltejs/adapter-static';
import { withFileList } from './src/cli/adapter.js';
import { syncSite } from './src/cli/sync-site.js';

// A build loads this file several times, in several processes: an edit meanwhile must not split it in two.
const version = (process.env.CARREL_VERSION ??= sourceHash());

const site = syncSite();

const host =
	process.env.CARREL_TARGET === 'static'
		? // Not strict: what only the Node server answers (the API) is left out; the app takes a 404 for "none here".
			adapterStatic({ pages: 'build', assets: 'build', strict: false })
		: adapterNode({ out: 'dist', precompress: true });

/** @type {import('@sveltejs/kit').Config} */
export default {
	// A component's class stands on each of its elements, in every page and script. Of the hash of its file's name
	// (1.7 million values) this much tells some hundred components apart.
	compilerOptions: { cssHash: ({ hash, filename }) => `c${hash(filename).slice(0, 4)}` },
	kit: {
		adapter: withFileList(host),
		paths: { base: process.env.BASE_PATH ?? '' },
		// A meta tag in every page, since a static host sends no headers. Of inline scripts only the one that starts
		// the page runs, by its hash; authors style inline, and so does highlighted code; a film is framed on a click.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'connect-src': site ? ['self', new URL(site).origin] : ['self'],
				'frame-src': ['https:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self']
			}
		},
		// It guards cookies, and there are none: the API refuses what is not JSON in its own words.
		csrf: { trustedOrigins: ['*'] },
		// Every page is listed by its route's `entries`: a link in a deck never decides what is built.
		// A course without pictures has no `media/`; where there are some, two are encoded at once.
		prerender: { concurrency: 2, crawl: false, handleMissingId: 'ignore', handleUnseenRoutes: 'ignore' },
		// The app registers its worker itself, through workbox-window.
		serviceWorker: { register: false },
		// Kit's default is the clock, which would alter every file in every build.
		version: { name: version }
	}
};

/**
 * A hash of the app's own source, and of where it synchronises: the same until the app itself changes, whatever the
 * course says.
 */
function sourceHash() {
	const hash = createHash('sha256');
	const files = ['package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
	for (const folder of ['src', 'static']) {
		for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
			if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
		}
	}
	hash.update(`${syncSite()}\0`);
	for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(file));
	return hash.digest('hex').slice(0, 16);
}
