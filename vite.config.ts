import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { contentFolder } from './src/lib/server/compiler/1-read/content-folder.ts';
import { contentWatcher } from './src/lib/server/compiler/5-publish/content-watcher.ts';

/** What every page needs comes as one file: it compresses better than a dozen, and is asked for once. */
const shared = { name: 'shared', tags: ['$initial' as const], minShareCount: 5 };

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [sveltekit(), contentWatcher(contentFolder())],
	build: isSsrBuild ? {} : { rolldownOptions: { output: { codeSplitting: { groups: [shared] } } } },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		environment: 'node',
		globalSetup: 'tests/temporary-folder.ts'
	}
}));
