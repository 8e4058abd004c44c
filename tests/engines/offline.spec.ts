/** What `tests/e2e` holds in Chromium, on the way that matters most, in the other families of browsers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { encode } from '../../src/lib/server/compiler/1-read/picture/encode';
import { expect, test as base } from '../e2e/harness/fixtures';
import { coursePath, lessonPath } from '../e2e/harness/lesson';
import type { Device, Engine } from './device';
import { firefox } from './firefox';
import { answer, show, textOf, undrawn } from './in-page';
import { webkit } from './webkit';

interface Fixtures {
	/** A cold start, with what the starts before it have left. Ends the one before. */
	start: (engine: Engine) => Promise<Device>;
}

const test = base.extend<Fixtures>({
	start: async ({}, use) => {
		const profile = await mkdtemp(join(tmpdir(), 'carrel-engine-'));
		let device: Device | undefined;
		await use(async (engine) => {
			await device?.close();
			device = undefined;
			return (device = await engine.start(profile));
		});
		await device?.close();
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}
});

const seconds = (timeout: number) => ({ timeout: timeout * 1000 });
const see = (device: Device, selector: string, text: string) =>
	expect.poll(() => device.run(textOf, selector), seconds(30)).toContain(text);

for (const engine of [firefox, webkit]) {
	test(`O1 O7 P1 in ${engine.name} a course and an answer are there at a cold start with the server gone`, async ({
		server,
		start
	}) => {
		test.skip(engine.missing !== null, `This machine lacks ${engine.missing ?? ''}.`);
		test.setTimeout(120_000);
		const visit = await start(engine);
		await visit.open(server.url + coursePath);
		await see(visit, 'header', 'Ready offline');
		await visit.open(server.url + lessonPath);
		await expect.poll(() => visit.run(answer, 'hadoop-storage', 'false'), seconds(30)).toBe(true);
		await see(visit, '#hadoop-storage form', 'Saved');
		await server.stop();

		const device = await start(engine);
		await device.open(server.url + lessonPath);
		await see(device, 'h1', 'Course introduction');
		await see(device, 'header', 'Offline');
		await see(device, 'header', 'Ready offline');
		await see(device, '#hadoop-storage form', 'Your choice: right');
		// The bundled course has drawings only: this is what the build makes of a photograph.
		await device.run(show, `data:image/avif;base64,${Buffer.from(await photograph()).toString('base64')}`);
		await expect.poll(() => device.run(undrawn), seconds(30)).toEqual([]);
	});
}

async function photograph(): Promise<Uint8Array> {
	const size = { width: 64, height: 48 };
	const source = sharp({ create: { ...size, channels: 3, background: 'teal' } });
	return encode(await source.png().toBuffer(), size);
}
