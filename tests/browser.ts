/** Finds a browser for the tests, or sets one up where it may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

export type FoundBrowser = { ok: true; path: string } | { ok: false; reason: string };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macApps = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

/** Installed, else Playwright's own, else the distribution's package. */
export function findBrowser(): FoundBrowser {
	const path = installed() ?? own() ?? (mayInstall() && installPackage() ? installed() : undefined);
	if (path !== undefined) return { ok: true, path };
	const reason =
		'No browser to test in: install Chromium or Chrome, or run "npx playwright install chromium".';
	return { ok: false, reason };
}

function installed(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...macApps].find(runs);
}

function own(): string | undefined {
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

function mayInstall(): boolean {
	return process.getuid?.() === 0 || Boolean(process.env.CI);
}

function installPackage(): boolean {
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
	const apt = (...words: string[]) => {
		const [command = '', ...rest] = [...asRoot, 'apt-get', ...words];
		return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
	};
	console.log('No browser found: installing the package "chromium".');
	return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}

function runs(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
