import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { contentFolder } from './src/lib/server/compiler/1-read/content-folder.ts';
import { contentWatcher } from './src/lib/server/compiler/5-publish/content-watcher.ts';

/**
 * What a page starts with comes as one file: it compresses better than a dozen, and is asked for once. In it is
 * also what a lesson shares with other pages: Kit's pages do not name such a file of its own, and it would be found
 * late (docs/decisions/0008).
 */
const start = {
	name: 'start',
	// With all that these need: the app, the root layout, the courses' layout.
	test: /client-optimized\/(app|nodes\/[02])\.js$|runtime\/client\/entry\.js$|slide-finder\.ts$|i18n\/en\/(course|lesson)\.ts$/
};

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [sveltekit(), contentWatcher(contentFolder())],
	build: isSsrBuild ? {} : { rolldownOptions: { output: { codeSplitting: { groups: [start] } } } },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		environment: 'node',
		globalSetup: 'tests/temporary-folder.ts'
	}
}));
