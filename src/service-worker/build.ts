import type { FileEntry, FileList } from '$lib/offline/files';
import { bring } from './download';
import type { FileStore } from './store';

/**
 * The one build that a worker belongs to (O4). The worker is stamped with the hash of that build's list, and
 * the list names every file by its hash: so the browser's own switch from worker to worker is the switch
 * from build to build, at one stroke.
 */
export class Build {
	readonly #listFile: FileEntry;
	#list: Promise<FileList | null> | undefined;
	#paths: Map<string, FileEntry> | undefined;

	constructor(
		listHash: string,
		private readonly store: FileStore
	) {
		this.#listFile = { path: 'files.json', bytes: 0, sha256: listHash };
	}

	/** `null` where it is neither in the store nor, any more, on the server. */
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

	/** All that the app needs to open these courses; a file that two of them share, once. */
	async filesFor(courses: readonly string[]): Promise<FileEntry[] | null> {
		const list = await this.list();
		if (!list) return null;
		const files = courses.flatMap((course) => courseFiles(list.courses[course]));
		return [...new Map([...list.app, ...files].map((file) => [file.sha256, file])).values()];
	}

	/** Leaves nothing in the store that this build does not name. */
	async tidy(): Promise<void> {
		const list = await this.list();
		if (list) await this.store.keepOnly([this.#listFile, ...everyFile(list)]);
	}

	async #load(): Promise<FileList | null> {
		let kept = await this.store.read(this.#listFile);
		if (!kept && (await bring(this.#listFile, this.store)).ok) kept = await this.store.read(this.#listFile);
		// The bytes have the hash that the build gave them, so they are the FileList that it wrote.
		return kept ? ((await kept.json()) as FileList) : null;
	}
}

function everyFile({ app, courses }: FileList): FileEntry[] {
	return [...app, ...Object.values(courses).flatMap(courseFiles)];
}

function courseFiles(course: FileList['courses'][string] | undefined): FileEntry[] {
	return course ? [...course.text, ...course.pictures] : [];
}
