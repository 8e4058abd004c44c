import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { contentFolder } from './src/lib/server/compiler/1-read/content-folder.ts';
import { contentWatcher } from './src/lib/server/compiler/5-publish/content-watcher.ts';

export default defineConfig({
	plugins: [sveltekit(), contentWatcher(contentFolder())],
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		environment: 'node'
	}
});
