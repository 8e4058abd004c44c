import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import { Device } from './device';
import { FaultProxy } from './fault-proxy';
import { Server } from './server';
import { siteFolder } from './site';

interface TestFixtures {
	/** This test's own server of the excerpt, to stop, start and replace. */
	server: Server;
	/** The network in front of `server`: a test that wants it to fail opens its address instead. */
	faultProxy: FaultProxy;
	device: Device;
}

interface WorkerFixtures {
	/** Serves the excerpt of a bundled course to all tests that only read it: `page.goto('/')`. */
	shared: Server;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
	shared: [({}, use) => serving(use), { scope: 'worker' }],

	baseURL: ({ shared }, use) => use(shared.url),

	server: ({}, use) => serving(use),

	faultProxy: async ({ server }, use) => {
		const proxy = new FaultProxy(() => server.url);
		await proxy.start();
		await use(proxy);
		await proxy.stop();
	},

	device: async ({ playwright, launchOptions, viewport, hasTouch, locale }, use) => {
		const profile = await mkdtemp(join(tmpdir(), 'carrel-device-'));
		const options = { ...launchOptions, viewport, hasTouch, ...(locale !== undefined && { locale }) };
		const device = new Device(() => playwright.chromium.launchPersistentContext(profile, options));
		await use(device);
		await device.close();
		await rm(profile, { recursive: true, force: true });
	}
});

async function serving(use: (server: Server) => Promise<void>): Promise<void> {
	const server = new Server(siteFolder('excerpt'));
	await server.start();
	await use(server);
	await server.remove();
}

export { expect } from 'playwright/test';
