import type { AirplaneReport, Wanted } from '$lib/course/on-device';
import type { FileEntry } from '$lib/offline/files';
import { answer } from './answer';
import type { Build } from './build';
import { sha256 } from './download';
import type { FileStore } from './store';

/**
 * Opens every page of a course, and every picture where those are wanted, from the device, as the browser
 * would, with the network refused; and whatever those pages load in turn. Every file's bytes are hashed anew,
 * and what is not right is removed, so that it is missing from now on.
 */
export async function checkCourse(
	course: string,
	wanted: Wanted,
	build: Build,
	store: FileStore
): Promise<AirplaneReport> {
	const files = await build.course(course);
	if (!files)
		return { pages: 0, pictures: 0, missing: [new URL(`courses/${course}/`, store.scope).pathname] };
	const [pictures, left] = wanted === 'pictures' ? [files.pictures, []] : [[], files.pictures];
	const unwanted = new Set(left.map(({ path }) => new URL(path, store.scope).href));
	const missing = new Set<string>();
	for (const file of [...files.text, ...pictures]) {
		if (!(await isRight(file, store))) missing.add(new URL(file.path, store.scope).pathname);
	}
	const opened = new Set<string>();
	const open = async (url: URL, mode: RequestMode): Promise<void> => {
		if (opened.has(url.href) || unwanted.has(url.href)) return;
		opened.add(url.href);
		const asked = { url: url.href, mode, destination: '' } as const;
		const response = await answer(asked, build, store, null).catch(() => Response.error());
		if (!response.ok) missing.add(url.pathname);
		else for (const loaded of await loadedBy(response, url, store.scope)) await open(loaded, 'cors');
	};
	const pages = await build.pageData(course);
	for (const data of pages) {
		await open(new URL('.', data), 'navigate');
		await open(data, 'cors');
	}
	return { pages: pages.length, pictures: pictures.length, missing: [...missing].sort() };
}

async function isRight(file: FileEntry, store: FileStore): Promise<boolean> {
	const kept = await store.read(file);
	if (!kept) return false;
	if ((await sha256(await kept.arrayBuffer())) === file.sha256) return true;
	await store.remove([file], []);
	return false;
}

/** How a build writes what is loaded, by the type of the file that says so. */
const references: [type: string, pattern: RegExp][] = [
	['text/html', /<(?:script|link)[^>]* (?:src|href)="([^"]+)"|\bimport\("([^"]+)"\)/g],
	['text/javascript', /\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g],
	['text/css', /\burl\(["']?([^"')]+)["']?\)/g]
];
/** Named by their content, which no address elsewhere is likely to be. */
const picture = /\bmedia\/[0-9a-f]{16}\.\w+/g;

async function loadedBy(response: Response, from: URL, scope: string): Promise<URL[]> {
	const type = response.headers.get('content-type') ?? '';
	const [, pattern] = references.find(([prefix]) => type.startsWith(prefix)) ?? [];
	if (!pattern && !type.startsWith('application/json')) return [];
	const text = await response.text();
	const loaded = pattern ? [...text.matchAll(pattern)].map(([, one, other]) => one ?? other ?? '') : [];
	const shown = pattern ? [] : [...text.matchAll(picture)].map(([path]) => scope + path);
	return [...loaded, ...shown]
		.map((reference) => new URL(reference, from))
		.filter(({ href }) => href.startsWith(scope));
}
