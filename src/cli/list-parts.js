/**
 * The list of files as the service worker reads it: in parts, so that an update brings those that changed, and not the
 * hash of every file there is, which nothing compresses (docs/decisions/0013).
 *
 * @import { FileEntry, FileList } from '../lib/offline/files'
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files in a part, at most on an average: fewer would be more requests at a first visit, and more hashes of parts. */
const most = 64;

/**
 * Each part, and the index that names them, under a name that is its content.
 *
 * @param {string} client
 * @param {FileList} list
 * @returns {FileEntry} the index
 */
export function writeParts(client, list) {
	/** @param {FileList | FileEntry[]} value */
	const write = (value) => {
		const json = JSON.stringify(value);
		const entry = entryOf(`_app/immutable/files.${sha256(json).slice(0, 16)}.json`, json);
		writeFileSync(join(client, entry.path), json);
		return entry;
	};
	return write(partsOf(list).map(write));
}

/**
 * What changes together stands together: an edit of a lesson alters its course's text, an edit of the app the app.
 *
 * @param {FileList} list
 * @returns {FileList[]}
 */
export function partsOf({ app, courses }) {
	return [
		...split(app).map((files) => ({ app: files, courses: {} })),
		...Object.entries(courses).flatMap(([course, { text, pictures }]) => [
			...split(text).map((files) => ({ app: [], courses: { [course]: { text: files, pictures: [] } } })),
			...split(pictures).map((files) => ({ app: [], courses: { [course]: { text: [], pictures: files } } }))
		])
	];
}

/**
 * By the hash of where a file is, so that one that is new or gone moves no other. A lesson's files stay together.
 *
 * @param {FileEntry[]} files
 */
function split(files) {
	const count = 2 ** Math.ceil(Math.log2(Math.max(1, files.length / most)));
	/** @type {FileEntry[][]} */
	const parts = Array.from({ length: count }, () => []);
	for (const file of files) {
		const place = sha256(file.path.replace(/[^/]*\.json$/, ''));
		parts[parseInt(place.slice(0, 8), 16) % count]?.push(file);
	}
	return parts.filter(({ length }) => length > 0);
}

/**
 * @param {string} path
 * @param {string | Buffer} content
 * @returns {FileEntry}
 */
export function entryOf(path, content) {
	return { path, bytes: Buffer.byteLength(content), sha256: sha256(content) };
}

/** @param {string | Buffer} content */
export function sha256(content) {
	return createHash('sha256').update(content).digest('hex');
}
