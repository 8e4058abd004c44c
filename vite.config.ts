import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { syncSite } from './src/cli/sync-site.js';
import { contentFolder } from './src/lib/server/compiler/1-read/content-folder.ts';
import { contentWatcher } from './src/lib/server/compiler/5-publish/content-watcher.ts';

/**
 * What every page starts with is one file, with all that it imports; what a lesson needs besides is another, and
 * what the library needs. They compress better than a dozen, and a page of Kit's names no file that it shares in
 * another way (docs/decisions/0008): what others share with a lesson or the library belongs to the start.
 */
const groups = [
	{
		name: 'start',
		test: /rolldown\/runtime|client-optimized\/(app|nodes\/[02])\.js$|runtime\/client\/entry\.js$|progress\/(slide-key|order)\.ts$|i18n\/en\/course\.ts$/,
		priority: 1
	},
	{ name: 'lesson', test: /\[lesson\]\/\+page\.svelte$/ },
	{ name: 'library', test: /routes\/\+page\.svelte$/ }
];

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [sveltekit(), contentWatcher(contentFolder())],
	define: { __SYNC_SITE__: JSON.stringify(syncSite()) },
	build: isSsrBuild
		? {}
		: {
				rolldownOptions: { output: { codeSplitting: { groups } } },
				// What comes later names its scripts itself; a list of them all would be part of the start.
				modulePreload: { resolveDependencies: (_url, files) => files.filter((file) => file.endsWith('.css')) }
			},
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		environment: 'node',
		// For what hangs: a busy machine may take its time.
		testTimeout: 120_000,
		globalSetup: ['tests/temporary-folder.ts', 'tests/postgres-on-demand.ts']
	}
}));
