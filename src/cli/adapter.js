/**
 * What both hosts have in common, done before either adapter copies and compresses: the page for unknown
 * URLs, the list of every file with its hash, whole and in parts, and the hash of those in the service worker.
 * JavaScript because svelte.config.js imports it, and Node reads that file as it is.
 *
 * @import { Adapter, Builder } from '@sveltejs/kit'
 * @import { FileEntry, FileList } from '../lib/offline/files'
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { entryOf, sha256, writeParts } from './list-parts.js';

/**
 * @param {Adapter} inner
 * @returns {Adapter}
 */
export function withFileList(inner) {
	return {
		...inner,
		async adapt(builder) {
			const client = builder.getClientDirectory();
			await builder.generateFallback(join(client, '404.html'));
			nameWorker(client, writeLists(client, listFiles([client, ...prerendered(builder)])));
			await inner.adapt(builder);
		}
	};
}

/**
 * @param {string} client
 * @param {FileList} list
 * @returns {string} the line that ties a worker to this list
 */
export function writeLists(client, list) {
	writeFileSync(join(client, 'files.json'), JSON.stringify(list));
	return `self.fileIndex = ${JSON.stringify(writeParts(client, list))};`;
}

/**
 * The worker's code under a name that is its content, and in its place the one line that differs from build to
 * build: what a browser fetches anew for every edit of a course is that line.
 *
 * @param {string} client
 * @param {string} tie to this build's list
 */
function nameWorker(client, tie) {
	const worker = join(client, 'service-worker.js');
	const code = readFileSync(worker);
	const name = `_app/immutable/worker.${sha256(code).slice(0, 16)}.js`;
	writeFileSync(join(client, name), code);
	writeFileSync(worker, `${tie}\nimportScripts('${name}');\n`);
}

/** @param {Builder} builder */
function prerendered(builder) {
	const output = join(builder.getClientDirectory(), '..', 'prerendered');
	return ['pages', 'dependencies', 'data'].map((folder) => join(output, folder)).filter(existsSync);
}

/**
 * Sorted by path, so that equal builds have equal lists.
 *
 * @param {string[]} folders each of them served as the site's base
 * @returns {FileList}
 */
export function listFiles(folders) {
	/** @type {FileList} */
	const list = { app: [], courses: {} };
	/** @type {Map<string, FileEntry>} */
	const pictures = new Map();
	/** @type {Map<FileEntry[], Set<string>>} */
	const shown = new Map();

	for (const { path, file } of folders.flatMap(served).sort((a, b) => (a.path < b.path ? -1 : 1))) {
		const content = readFileSync(file);
		const entry = entryOf(path, content);
		if (path.startsWith('media/')) {
			pictures.set(path, entry);
			continue;
		}
		const course = /^courses\/([^/]+)\//.exec(path)?.[1];
		const group = course ? (list.courses[course] ??= { text: [], pictures: [] }).text : list.app;
		group.push(entry);
		const references = content.toString('utf8').match(/media\/[\w.-]+/g) ?? [];
		shown.set(group, new Set([...(shown.get(group) ?? []), ...references]));
	}

	/** @param {FileEntry[]} group */
	const picturesOf = (group) => [...pictures.values()].filter(({ path }) => shown.get(group)?.has(path));
	for (const course of Object.values(list.courses)) course.pictures = picturesOf(course.text);
	list.app.push(...picturesOf(list.app));
	return list;
}

/**
 * A folder's files under the paths that they are requested by. Left out: what only servers and browsers
 * ask for by themselves; the pictures that are shown where the app is offered; the list, which cannot hold its
 * own hash, its parts, and the worker's code; and the pages of courses, which a device draws from their data
 * (docs/decisions/0006).
 *
 * @param {string} folder
 */
function served(folder) {
	const unlisted =
		/^(service-worker\.js|files\.json|_app\/version\.json|_app\/immutable\/(files|worker)\.[^/]+)$|^screenshots\/|^courses\/(.+\/)?index\.html$|(^|\/)\./;
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
		.filter(({ path }) => !unlisted.test(path))
		.map(({ file, path }) => ({ file, path: encodeURI(path.replace(/(^|\/)index\.html$/, '$1')) }));
}
