import { defineConfig } from 'playwright/test';
import { findBrowser } from './tests/programs';

const browser = findBrowser();
if (!browser.ok) throw new Error(browser.reason);

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	globalSetup: './tests/e2e/harness/build.ts',
	fullyParallel: true,
	// A test mostly waits: for a browser to start, a worker to install, a file to be kept.
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	forbidOnly: Boolean(process.env.CI),
	// On a machine that others load: what passes only the second time is named as flaky in the end.
	retries: process.env.CI ? 1 : 0,
	reporter: 'list',
	use: {
		locale: 'en',
		launchOptions: {
			executablePath: browser.path,
			args: [
				...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
				// Nothing but what a page asks for goes over the network.
				'--disable-quic',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	projects: [
		{
			name: 'phone',
			// What is tested or counted there does not depend on the screen.
			testIgnore: [
				'api*.spec.ts',
				'builds.spec.ts',
				'bundled.spec.ts',
				'crash.spec.ts',
				'edited-questions.spec.ts',
				'faults.spec.ts',
				'hosting.spec.ts',
				'light.spec.ts',
				'no-worker.spec.ts',
				'offline.spec.ts',
				'question-reader.spec.ts',
				'real-decks.spec.ts',
				'room.spec.ts',
				'storage.spec.ts',
				'subpath.spec.ts',
				'sync.spec.ts',
				'update.spec.ts'
			],
			use: { viewport: { width: 360, height: 740 }, hasTouch: true }
		},
		{ name: 'laptop', use: { viewport: { width: 1280, height: 800 } } },
		{ name: 'other engines', testDir: 'tests/engines' }
	]
});
