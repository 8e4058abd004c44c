import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { contentWatcher } from './src/lib/server/compiler/5-publish/content-watcher';

export default defineConfig({
	plugins: [sveltekit(), contentWatcher()],
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		environment: 'node'
	}
});
