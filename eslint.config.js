import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	{ ignores: ['.svelte-kit/', 'build/', 'dist/', 'content/', 'tests/decks/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: { allowDefaultProject: ['*.js', 'static/*.js', 'playwright.config.ts'] },
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// The compiler (tsc) already knows what is defined.
			'no-undef': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// Playwright reads a fixture's needs from its first parameter, `{}` included.
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
			// `() => void log()` says as much as a block would.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// Spreading a string into its code points is what is meant wherever it is done.
			'@typescript-eslint/no-misused-spread': 'off',
			// Components get their addresses as props, resolved by the routes that own them.
			'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }],
			// Every html that reaches a page was sanitised by the compiler.
			'svelte/no-at-html-tags': 'off'
		}
	},
	// A script as the browser gets it: no project of types holds it.
	{ files: ['static/**'], ...ts.configs.disableTypeChecked }
);
