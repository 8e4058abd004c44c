/** Finds the browsers and other programs for the tests, or sets them up where it may. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { install } from './install';

export type FoundBrowser = { ok: true; path: string } | { ok: false; reason: string };

/** By Debian's package: the program, by the names that systems give it. */
const programs = {
	chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
	'firefox-esr': ['firefox-esr', 'firefox'],
	'webkit2gtk-driver': ['MiniBrowser'],
	xvfb: ['Xvfb'],
	pandoc: ['pandoc'],
	python3: ['python3']
};
type Package = keyof typeof programs;

/** A test or two each: without them these are left out, which only CI takes for a failure. */
const wantedInCi: Package[] = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'pandoc', 'python3'];
const macApps = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

/** Installed, else Playwright's own, else the distribution's package. */
export function findBrowser(): FoundBrowser {
	const path = findChromium() ?? (installPrograms() ? findChromium() : undefined);
	if (path !== undefined) return { ok: true, path };
	const reason =
		'No browser to test in: install Chromium or Chrome, or run "npx playwright install chromium".';
	return { ok: false, reason };
}

export function findProgram(name: Package): string | undefined {
	const folders = [...(process.env.PATH ?? '').split(delimiter), ...webkitFolders()];
	return programs[name]
		.flatMap((program) => folders.filter(Boolean).map((folder) => join(folder, program)))
		.find(runs);
}

/** In one call what is missing and may be installed: Chromium by root, all of them in CI. True if it did. */
export function installPrograms(): boolean {
	const root = process.getuid?.() === 0;
	const ci = Boolean(process.env.CI);
	const missing = [
		...((root || ci) && findChromium() === undefined ? ['chromium'] : []),
		...(ci ? wantedInCi.filter((name) => findProgram(name) === undefined) : [])
	];
	return install(missing);
}

function findChromium(): string | undefined {
	return findProgram('chromium') ?? macApps.find(runs) ?? own();
}

/** Where WebKitGTK has its own small browser, which is in no PATH. */
function webkitFolders(): string[] {
	return ['x86_64', 'aarch64'].flatMap((machine) =>
		['webkit2gtk-4.1', 'webkitgtk-6.0'].map((version) => `/usr/lib/${machine}-linux-gnu/${version}`)
	);
}

function own(): string | undefined {
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

function runs(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
