import { launch } from 'puppeteer-core';
import { findProgram } from '../programs';
import type { Engine } from './device';
import { asText } from './in-page';

const path = findProgram('firefox-esr');

export const firefox: Engine = {
	name: 'Firefox',
	missing: path === undefined ? 'Firefox' : null,

	async start(profile) {
		const browser = await launch({
			browser: 'firefox',
			...(path !== undefined && { executablePath: path }),
			userDataDir: profile,
			extraPrefsFirefox: { 'intl.accept_languages': 'en' }
		});
		const page = await browser.newPage();
		return {
			open: async (url) => {
				await page.goto(url);
			},
			run: async <Given extends unknown[], Result>(act: (...given: Given) => Result, ...given: Given) =>
				// What a function returns comes back as JSON.
				(await page.evaluate(asText(act, given))) as Result,
			close: () => browser.close()
		};
	}
};
