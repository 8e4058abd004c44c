import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { edit, realDecks } from './harness/build';
import type { Device } from './harness/device';
import type { FaultProxy } from './harness/fault-proxy';
import { expect, test } from './harness/fixtures';
import { lessonPath } from './harness/lesson';
import type { Server } from './harness/server';
import { alter, compress, copySite, filesOf, isPart, relist, served, siteFolder } from './harness/site';
import { ready, update } from './harness/visit';

/**
 * Bytes that the whole real course may take on a device, and that an update may cost after a one-word edit: of any
 * lesson, and beside what is sent of the lesson itself.
 */
const limits = { course: 4.5e6, update: 20_000, besideLesson: 5_500 };

test('O5 a rebuild alters no file but, for one word in a slide, its lesson and the lists', () => {
	const [before, after] = [siteFolder('bundled'), siteFolder('edited')];
	const bytes = (site: string, path: string) => readFileSync(join(site, path));
	const isNew = (path: string) => !existsSync(join(before, path));
	const parts = served(after).filter((path) => isPart(path) && isNew(path));
	// The index, and the part of the text.
	expect(parts).toHaveLength(2);
	const lasting = (site: string) => served(site).filter((path) => !isPart(path));
	expect(lasting(after)).toEqual(lasting(before));
	expect(served(after)).toHaveLength(served(before).length);
	const altered = lasting(after).filter((path) => !bytes(after, path).equals(bytes(before, path)));
	expect(altered).toEqual([
		'client/files.json',
		'client/service-worker.js',
		...['__data.json', 'index.html', 'outline.json'].map((file) => `prerendered/${lessonPath}${file}`)
	]);
	// And nothing in the lesson but the word, and the print of its slide.
	const print = /"[0-9a-f]{20}"/g;
	const data = (site: string) => bytes(site, `prerendered/${lessonPath}__data.json`).toString();
	const prints = (site: string) => [...data(site).matchAll(print)].map(([each]) => each);
	const known = new Set(prints(before));
	expect(prints(after).filter((each) => !known.has(each))).toHaveLength(1);
	expect(data(after).replace(edit.after, edit.before).replace(print, '')).toBe(
		data(before).replace(print, '')
	);
});

test('O5 L4 an update after one word costs little: the bundled course', async ({
	server,
	faultProxy,
	device
}) => {
	await server.stop();
	await server.start(siteFolder('bundled'));
	const cost = await costOfUpdate(server, faultProxy, device, lessonPath, siteFolder('edited'));
	expect(cost).toBeGreaterThan(1000);
	expect(cost).toBeLessThanOrEqual(limits.update);
});

test.describe('the real course', () => {
	test.skip(!existsSync(realDecks.course), `${realDecks.course} is not there`);
	const site = siteFolder('course');

	test('L3 is small on the device, all of it', () => {
		const { app, courses } = filesOf(site);
		const files = [...app, ...Object.values(courses).flatMap(({ text, pictures }) => [...text, ...pictures])];
		const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
		console.log(`The whole real course, offline: ${(size / 1e6).toFixed(2)} MB`);
		expect(size).toBeGreaterThan(1e6);
		expect(size).toBeLessThanOrEqual(limits.course);
	});

	for (const size of ['middle', 'largest'] as const) {
		test(`O5 L4 an update after one word costs little: the lesson of ${size} size`, async ({
			server,
			faultProxy,
			device
		}, { testId }) => {
			test.setTimeout(90_000);
			const lessons = lessonsBySize(site);
			const lesson = lessons.at(size === 'middle' ? lessons.length >> 1 : -1);
			if (!lesson) throw new Error('The real course has no lesson.');
			const edited = siteFolder(testId);
			copySite(site, edited);
			editWord(edited, lesson.path);
			relist(edited);
			compress(edited, /\.js(on)?$/);

			await server.stop();
			await server.start(site);
			const cost = await costOfUpdate(server, faultProxy, device, lesson.path, edited);
			rmSync(edited, { recursive: true });
			console.log(`An update of ${lesson.path}: ${cost} bytes, ${lesson.size} of them the lesson`);
			expect(cost).toBeGreaterThan(lesson.size);
			expect(cost - lesson.size).toBeLessThanOrEqual(limits.besideLesson);
			expect(cost).toBeLessThanOrEqual(limits.update);
		});
	}
});

/** Each with what an edit of it sends anew, but for the lists. */
function lessonsBySize(site: string): { path: string; size: number }[] {
	const sent = (path: string) => readFileSync(join(site, 'prerendered', `${path}.br`)).length;
	return served(site)
		.flatMap((path) => /^prerendered\/(courses\/[^/]+\/[^/~]+\/)__data\.json$/.exec(path)?.[1] ?? [])
		.map((path) => ({ path, size: sent(`${path}__data.json`) + sent(`${path}outline.json`) }))
		.sort((one, other) => one.size - other.size);
}

/** As an author's edit of a slide shows in its lesson's files: another word, and another print. */
function editWord(site: string, lesson: string): void {
	const print = (json: string) => json.replace(/"[0-9a-f]{20}"/, '"0a9b8c7d6e5f40312233"');
	alter(site, { path: `${lesson}outline.json` }, print);
	alter(site, { path: `${lesson}__data.json` }, (data) =>
		print(data).replace('\\u003Cp>', '\\u003Cp>Anew: ')
	);
}

/** What goes over the network, with headers, to a browser that has the course, until it has the newer build. */
async function costOfUpdate(
	server: Server,
	faultProxy: FaultProxy,
	device: Device,
	path: string,
	newer: string
): Promise<number> {
	const page = await device.open();
	await page.goto(faultProxy.url + path);
	// The real course has a hundred pictures.
	await expect(ready(page)).toBeVisible({ timeout: 20_000 });
	await server.stop();
	await server.start(newer);
	faultProxy.forget();
	expect(await update(page)).toBe('installed');
	return faultProxy.sent;
}
