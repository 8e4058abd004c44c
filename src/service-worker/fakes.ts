import { vi } from 'vitest';
import type { FileEntry, FileList } from '$lib/offline/files';
import { Build } from './build';
import { FileStore } from './store';
import { Wishes } from './wishes';

export const scope = 'https://site.example/repo/';

/** Of Cache and CacheStorage what the worker uses. `put` may be made to fail. */
export function fakeCaches(put = (_key: string): Promise<void> => Promise.resolve()): CacheStorage {
	const opened = new Map<string, Map<string, Response>>();
	const open = (name: string) => {
		const entries = opened.get(name) ?? new Map<string, Response>();
		opened.set(name, entries);
		return Promise.resolve({
			match: (key: string) => Promise.resolve(entries.get(key)?.clone()),
			keys: () => Promise.resolve([...entries.keys()].map((url) => new Request(url))),
			delete: (key: string) => Promise.resolve(entries.delete(key)),
			put: async (key: string, response: Response) => {
				await put(key);
				entries.set(key, response);
			}
		});
	};
	// Who has it open keeps what was in it, as in a browser.
	const remove = (name: string) => Promise.resolve(opened.delete(name));
	// The rest of the interface is the browser's.
	return { open, delete: remove } as unknown as CacheStorage;
}

export async function sha256Of(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Buffer.from(digest).toString('hex');
}

export async function entry(path: string, text: string): Promise<FileEntry> {
	return { path, bytes: new TextEncoder().encode(text).length, sha256: await sha256Of(text) };
}

/** Answers by path, relative to the scope; what was asked for, and how many at most at once, is written down. */
export function network(answer: (path: string, cache: RequestCache | undefined) => string) {
	const seen = { asked: [] as string[], most: 0 };
	let open = 0;
	vi.stubGlobal('fetch', async (url: URL, { cache }: RequestInit = {}) => {
		const path = url.pathname.replace('/repo/', '');
		seen.asked.push(path);
		seen.most = Math.max(seen.most, ++open);
		await Promise.resolve();
		open--;
		return new Response(answer(path, cache));
	});
	return seen;
}

export function noNetwork(): never {
	throw new TypeError('Failed to fetch');
}

/** A deployed site by its files: which are the app's and which a course's is told by their paths; pictures are x's. */
export async function deploy(files: Record<string, string>, caches = fakeCaches()) {
	const list: FileList = { app: [], courses: {} };
	for (const [path, text] of Object.entries(files)) {
		const picture = path.startsWith('media/');
		const course = picture ? 'x' : /^courses\/([^/]+)\//.exec(path)?.[1];
		const group = course === undefined ? null : (list.courses[course] ??= { text: [], pictures: [] });
		(group ? (picture ? group.pictures : group.text) : list.app).push(await entry(path, text));
	}
	const parts = partsOf(list).map((part, n) => [`list/${n}.json`, JSON.stringify(part)] as const);
	const named = await Promise.all(parts.map(([path, json]) => entry(path, json)));
	const served = { ...files, ...Object.fromEntries(parts), 'list/index.json': JSON.stringify(named) };
	const store = new FileStore(caches, scope);
	return {
		served,
		store,
		build: new Build(await entry('list/index.json', served['list/index.json']), store),
		wishes: new Wishes(caches, scope)
	};
}

/** One part for the app, and one for each course. */
function partsOf({ app, courses }: FileList): FileList[] {
	const ofCourses = Object.entries(courses).map(([course, files]) => ({
		app: [],
		courses: { [course]: files }
	}));
	return [{ app, courses: {} }, ...ofCourses];
}

/** Serves a site as it was deployed. */
export function serve(served: Record<string, string>) {
	return network((path) => served[path] ?? noNetwork());
}
