import type { Wanted } from '$lib/course/on-device';
import type { CourseFiles, FileEntry, FileList } from '$lib/offline/files';
import type { Download } from './download';
import { bringList, keptList } from './listing';
import type { FileStore } from './store';

/**
 * The one build that a worker belongs to (O4). The worker is stamped with the hash of the index of that build's
 * list, and the list names every file by its hash: so the browser's own switch from worker to worker is the
 * switch from build to build, at one stroke.
 */
export class Build {
	#list: Promise<FileList | null> | undefined;
	#paths: Map<string, FileEntry> | undefined;

	constructor(
		readonly index: FileEntry,
		private readonly store: FileStore
	) {}

	/** Every part of it, so that `list` has it without a network. */
	bringList(): Promise<Download> {
		return bringList(this.index, this.store);
	}

	/** With itself among the app's files. `null` where it is neither in the store nor, any more, on the server. */
	async list(): Promise<FileList | null> {
		const list = await (this.#list ??= this.#load());
		if (!list) this.#list = undefined;
		return list;
	}

	/** What this build answers a URL with, whatever its query, which is for the page to read. */
	async fileAt(url: URL): Promise<FileEntry | undefined> {
		const list = await this.list();
		if (!list) return undefined;
		this.#paths ??= new Map(
			everyFile(list).map((file) => [new URL(file.path, this.store.scope).pathname, file])
		);
		return this.#paths.get(url.pathname);
	}

	/** The file of the app at this path: `404.html`. */
	appFile(path: string): Promise<FileEntry | undefined> {
		return this.fileAt(new URL(path, this.store.scope));
	}

	/** Whether this build alone says what there is at this URL. */
	async rules({ pathname }: URL): Promise<boolean> {
		return (
			pathname.startsWith(new URL('courses/', this.store.scope).pathname) && (await this.list()) !== null
		);
	}

	/** What a course page is drawn from, where this URL is one of this build's. */
	dataOf(page: URL): Promise<FileEntry | undefined> {
		if (!page.pathname.endsWith('/')) return Promise.resolve(undefined);
		return this.fileAt(new URL('__data.json', page));
	}

	/** What it takes to open the course: with the app's own files, each once. `null`: not in this build. */
	async course(course: string): Promise<CourseFiles | null> {
		const list = await this.list();
		const files = list?.courses[course];
		if (!list || !files) return null;
		const text = byHash([...list.app, ...files.text]);
		const pictures = byHash(files.pictures);
		for (const hash of text.keys()) pictures.delete(hash);
		return { text: [...text.values()], pictures: [...pictures.values()] };
	}

	/** What the pages of a course are drawn from: each, though two may be drawn from the same bytes. */
	async pageData(course: string): Promise<URL[]> {
		const text = (await this.list())?.courses[course]?.text ?? [];
		return text
			.filter(({ path }) => path.endsWith('/__data.json'))
			.map(({ path }) => new URL(path, this.store.scope));
	}

	/** All that the app needs to open these courses as far as they are wanted; `null`: the list is not to be had. */
	async filesFor(courses: ReadonlyMap<string, Wanted>): Promise<FileEntry[] | null> {
		const list = await this.list();
		if (!list) return null;
		const files = [...courses].flatMap(([course, wanted]) => wantedFiles(list.courses[course], wanted));
		return [...byHash([...list.app, ...files]).values()];
	}

	/** Leaves nothing in the store that neither this build names nor is among the `pinned`. */
	async tidy(pinned: readonly FileEntry[]): Promise<void> {
		const list = await this.list();
		if (list) await this.store.keepOnly([...everyFile(list), ...pinned]);
	}

	async #load(): Promise<FileList | null> {
		const kept = await keptList(this.index, this.store);
		if (kept || !(await this.bringList()).ok) return kept;
		return keptList(this.index, this.store);
	}
}

export function wantedFiles(files: CourseFiles | undefined, wanted: Wanted): FileEntry[] {
	if (!files || wanted === 'nothing') return [];
	return wanted === 'text' ? files.text : [...files.text, ...files.pictures];
}

function everyFile({ app, courses }: FileList): FileEntry[] {
	return [...app, ...Object.values(courses).flatMap((course) => wantedFiles(course, 'pictures'))];
}

function byHash(files: readonly FileEntry[]): Map<string, FileEntry> {
	return new Map(files.map((file) => [file.sha256, file]));
}
