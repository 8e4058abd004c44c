import { createHash } from 'node:crypto';
import { type Dirent, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { slug } from '$lib/course/ids';
import { typedFrom } from './content-folder';

/** Where the file of a remote picture is. */
export type RemotePictures = (src: string) => { ok: true; path: string } | { ok: false; reason: 'remote' };

/**
 * Of a course: where `carrel fetch` puts its remote pictures, and where a build finds them. `CARREL_REMOTE`
 * names one for every course, where nothing may be written beside the decks.
 */
export function remoteFolder(course: string, named: string | undefined = process.env.CARREL_REMOTE): string {
	return named ? resolve(typedFrom(), named) : join(course, 'remote');
}

/** The address that a picture is fetched from; null: nothing on the web. */
export function remoteAddress(src: string): URL | null {
	const written = src.startsWith('//') ? `https:${src}` : src;
	const address = URL.canParse(written) ? new URL(written) : null;
	if (!address || !/^https?:$/.test(address.protocol)) return null;
	// What stands behind a `#` never leaves a browser.
	address.hash = '';
	return address;
}

/** The name of its file, without the extension that only its content tells. */
export function remoteName({ href, hostname, pathname }: URL): string {
	const last = pathname.split('/').at(-1) ?? '';
	const words = last.replace(/\.[a-z]{3,4}$/i, '').replace(/%[0-9a-f]{2}/gi, ' ');
	const readable = slug(words.slice(0, 40)) || slug(hostname.slice(0, 40));
	const hash = createHash('sha256').update(href).digest('hex').slice(0, 12);
	return `${readable}-${hash}`;
}

/** What the folders hold now. */
export function remotePictures(folders: readonly string[]): RemotePictures {
	const found = new Map(
		[...new Set(folders)].flatMap((folder) =>
			filesIn(folder).map((name) => [name.replace(/\.[a-z]+$/, ''), join(folder, name)] as const)
		)
	);
	return (src) => {
		const address = remoteAddress(src);
		const path = address && found.get(remoteName(address));
		return path ? { ok: true, path } : { ok: false, reason: 'remote' };
	};
}

/** No links: a course does not reach out of its folder by one. */
function filesIn(folder: string): string[] {
	let entries: Dirent[];
	try {
		entries = readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
	return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}
