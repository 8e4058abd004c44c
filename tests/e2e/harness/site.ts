import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { listFiles, writeLists } from '../../../src/cli/adapter.js';
import type { FileEntry, FileList } from '../../../src/lib/offline/files';

/** Where built sites wait to be served: inside the project, so that they find their packages. */
export function siteFolder(name: string): string {
	return resolve('.svelte-kit/e2e', name);
}

/** As it was built. */
export function takeSite(from: string, to: string): void {
	rmSync(to, { recursive: true, force: true });
	cpSync(from, to, { recursive: true });
}

/** To be altered: without the compressed copies, an edit shows at once. */
export function copySite(from: string, to: string): void {
	rmSync(to, { recursive: true, force: true });
	cpSync(from, to, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
}

export function filesOf(site: string): FileList {
	// Written by `listFiles`, whose type this is.
	return JSON.parse(textOf(site, 'files.json')) as FileList;
}

/** Of a file, by its path as served. */
export function textOf(site: string, path: string): string {
	return readFileSync(fileOf(site, path), 'utf8');
}

/** Every page of the app and of its courses, as requested, relative to the base. */
export function pagesOf({ app, courses }: FileList): string[] {
	const pages = app.map(({ path }) => path).filter((path) => path === '' || path.endsWith('/'));
	const data = Object.values(courses).flatMap(({ text }) => text.map(({ path }) => path));
	return [
		...pages,
		...data.filter((path) => /\/__data\.json$/.test(path)).map((path) => path.replace(/[^/]*$/, ''))
	];
}

/** Alters one file as it is served, and leaves the list as it is: a deploy that went wrong. */
export function alter(site: string, { path }: Pick<FileEntry, 'path'>, edit: (text: string) => string): void {
	const file = fileOf(site, path);
	writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

/** In a static site all is in one folder, in the Node server's in two. */
function fileOf(site: string, path: string): string {
	const file = ['client', 'prerendered', '']
		.map((folder) => join(site, folder, path === '' || path.endsWith('/') ? `${path}index.html` : path))
		.find((place) => existsSync(place));
	if (file === undefined) throw new Error(`${site} serves no ${path}.`);
	return file;
}

/** Lists the files anew, as the build does: what was altered is a build of its own from now on. */
export function relist(site: string): void {
	const client = join(site, 'client');
	for (const path of served(site).filter(isPart)) rmSync(join(site, path));
	const tie = writeLists(client, listFiles([client, join(site, 'prerendered')]));
	alter(site, { path: 'service-worker.js' }, (worker) => worker.replace(/^.*$/m, () => tie));
}

/** Of the list of files, as the worker reads it: the index, too. */
export function isPart(path: string): boolean {
	return /\b_app\/immutable\/files\.[^/]+$/.test(path);
}

/** Beside every file of this kind its Brotli copy, as the build makes them. */
export function compress(site: string, kind: RegExp): void {
	for (const path of served(site).filter((path) => kind.test(path))) {
		writeFileSync(join(site, `${path}.br`), brotliCompressSync(readFileSync(join(site, path))));
	}
}

/** Every file that the Node server sends, but for compressed copies. */
export function served(site: string): string[] {
	return ['client', 'prerendered']
		.flatMap((folder) =>
			readdirSync(join(site, folder), { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => relative(site, join(entry.parentPath, entry.name)))
		)
		.filter((path) => !/\.(br|gz)$/.test(path))
		.sort();
}
