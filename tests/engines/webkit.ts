/** WebKitGTK: the engine of GNOME Web, and a relative of Safari's. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { findProgram } from '../programs';
import type { Engine } from './device';
import { asText } from './in-page';
import { Inspector } from './inspector';
import { end, freePort, startDisplay } from './process';

const miniBrowser = findProgram('webkit2gtk-driver');
const xvfb = findProgram('xvfb');

export const webkit: Engine = {
	name: 'WebKitGTK',
	missing: miniBrowser === undefined ? 'its MiniBrowser' : xvfb === undefined ? 'Xvfb' : null,

	async start(profile) {
		const display = await startDisplay(xvfb ?? '');
		const host = `127.0.0.1:${await freePort()}`;
		// Not as WebDriver starts it, with --automation: then it keeps nothing beyond its end.
		const browser = spawn(miniBrowser ?? '', ['about:blank'], {
			stdio: 'ignore',
			env: {
				...process.env,
				DISPLAY: display.name,
				WEBKIT_INSPECTOR_HTTP_SERVER: host,
				LC_ALL: 'C.UTF-8',
				HOME: profile,
				XDG_DATA_HOME: join(profile, 'data'),
				XDG_CACHE_HOME: join(profile, 'cache'),
				XDG_CONFIG_HOME: join(profile, 'config')
			}
		});
		const close = async () => {
			await end(browser);
			await end(display.process);
		};
		try {
			const inspector = await attach(host);
			return {
				open: async (url) => {
					await inspector.evaluate(`void (location.href = ${JSON.stringify(url)})`);
					await expect
						.poll(() => inspector.evaluate('[location.href, document.readyState]').catch(() => null), {
							timeout: 30_000
						})
						.toEqual([url, 'complete']);
				},
				run: async <Given extends unknown[], Result>(act: (...given: Given) => Result, ...given: Given) =>
					// What a function returns comes back as JSON.
					(await inspector.evaluate(asText(act, given))) as Result,
				close: async () => {
					inspector.close();
					await close();
				}
			};
		} catch (error) {
			await close();
			throw error;
		}
	}
};

/** As soon as it has a window. */
async function attach(host: string): Promise<Inspector> {
	let inspector: Inspector | undefined;
	await expect(async () => {
		inspector = await Inspector.attach(host);
	}).toPass({ timeout: 20_000 });
	if (!inspector) throw new Error('unreachable');
	return inspector;
}
