import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { type FoundPicture, type Pictures, isRemote } from '../picture';
import { pictureCache } from './picture/cache';
import { measure } from './picture/measure';
import { remotePictures, type RemotePictures } from './remote';

export interface PictureReference {
	/** The deck that shows it, relative to the content folder. */
	file: string;
	src: string;
}

/** Every picture that the decks show, as it will be served. */
export async function readPictures(
	folder: string,
	references: PictureReference[],
	remote: RemotePictures = remotePictures([]),
	cache = pictureCache()
): Promise<Pictures> {
	const key = (file: string, src: string) => `${dirname(file)}\n${src}`;
	const wanted = new Map(references.map(({ file, src }) => [key(file, src), { file, src }]));
	const byPath = new Map<string, Promise<FoundPicture>>();
	const found = new Map<string, FoundPicture>();
	const load = async ({ file, src }: PictureReference): Promise<FoundPicture> => {
		if (/^data:/i.test(src)) return measure(() => Promise.resolve(dataUri(src)), cache);
		const located = isRemote(src) ? remote(src) : await locate(dirname(join(folder, file)), src);
		if (!located.ok) return located;
		const known = byPath.get(located.path);
		const picture = known ?? measure(() => readFile(located.path), cache);
		byPath.set(located.path, picture);
		return picture;
	};
	await Promise.all([...wanted].map(async ([name, reference]) => found.set(name, await load(reference))));
	return (file, src) => found.get(key(file, src)) ?? { ok: false, reason: 'missing' };
}

/**
 * Tried from the deck's folder, then from that folder's parent, where pandoc's output stands. Nothing
 * outside that parent is read, whatever `..` or a symbolic link says.
 */
async function locate(
	deckFolder: string,
	src: string
): Promise<{ ok: true; path: string } | { ok: false; reason: 'missing' | 'outside' }> {
	const above = dirname(deckFolder);
	const candidates = [deckFolder, above]
		.flatMap((start) => [join(start, src), join(start, decoded(src))])
		.filter((path) => isBelow(above, path));
	for (const candidate of candidates) {
		const path = await realpath(candidate).catch(() => null);
		if (path === null) continue;
		if (!isBelow(await realpath(above), path)) return { ok: false, reason: 'outside' };
		if ((await stat(path)).isFile()) return { ok: true, path };
	}
	return { ok: false, reason: candidates.length > 0 || src === '' ? 'missing' : 'outside' };
}

function isBelow(folder: string, path: string): boolean {
	return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function dataUri(src: string): Buffer {
	const [head = '', ...body] = src.split(',');
	const text = decoded(body.join(','));
	return /;base64$/i.test(head.trim()) ? Buffer.from(text, 'base64') : Buffer.from(text);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
