import type { FileEntry } from '$lib/offline/files';

type Hashed = Pick<FileEntry, 'sha256'>;

/**
 * Every file under its SHA-256, and only once its bytes were checked: what is here, is right (O1). Builds
 * share it, so that an update costs what changed (O5).
 */
export class FileStore {
	constructor(
		private readonly caches: CacheStorage,
		/** The site's base as a URL: it is in every name, so that no two sites on one origin meet. */
		readonly scope: string
	) {}

	/** What cannot be read is as good as not kept: the network may have it. */
	async read({ sha256 }: Hashed): Promise<Response | undefined> {
		try {
			const cache = await this.#cache();
			return await cache.match(this.#key(sha256));
		} catch {
			return undefined;
		}
	}

	/** Rejects where there is no room. */
	async put({ sha256 }: Hashed, file: Response): Promise<void> {
		const cache = await this.#cache();
		await cache.put(this.#key(sha256), file);
	}

	async missing<File extends Hashed>(files: readonly File[]): Promise<File[]> {
		const kept = await this.#hashes();
		return files.filter(({ sha256 }) => !kept.has(sha256));
	}

	/** Removes these files but for those that are among the others. */
	async remove(files: readonly Hashed[], except: readonly Hashed[]): Promise<void> {
		const kept = await this.#hashes();
		const needed = new Set(except.map(({ sha256 }) => sha256));
		await this.#delete(
			files.map(({ sha256 }) => sha256).filter((sha256) => kept.has(sha256) && !needed.has(sha256))
		);
	}

	/** Removes every file that is none of these. */
	async keepOnly(files: readonly Hashed[]): Promise<void> {
		const wanted = new Set(files.map(({ sha256 }) => sha256));
		await this.#delete([...(await this.#hashes())].filter((sha256) => !wanted.has(sha256)));
	}

	async #delete(hashes: readonly string[]): Promise<void> {
		const cache = await this.#cache();
		await Promise.all(hashes.map((sha256) => cache.delete(this.#key(sha256))));
	}

	async #hashes(): Promise<Set<string>> {
		const cache = await this.#cache();
		return new Set((await cache.keys()).map(({ url }) => url.slice(this.#key('').length)));
	}

	#key(sha256: string): string {
		return `${this.scope}.files/${sha256}`;
	}

	/** Opened each time: one that the browser has taken away meanwhile goes on answering who holds it. */
	#cache(): Promise<Cache> {
		return this.caches.open(`carrel files ${this.scope}`);
	}
}
