import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { type FoundPicture, type Picture, type Pictures, isRemote } from '../picture';
import { remotePictures, type RemotePictures } from './remote';
import { sanitiseSvg } from './svg';

export interface PictureReference {
	/** The deck that shows it, relative to the content folder. */
	file: string;
	src: string;
}

/** Every picture that the decks show, measured, under a name that is its content. */
export async function readPictures(
	folder: string,
	references: PictureReference[],
	remote: RemotePictures = remotePictures([])
): Promise<Pictures> {
	const key = (file: string, src: string) => `${dirname(file)}\n${src}`;
	const wanted = new Map(references.map(({ file, src }) => [key(file, src), { file, src }]));
	const byPath = new Map<string, Promise<FoundPicture>>();
	const found = new Map<string, FoundPicture>();
	const load = async ({ file, src }: PictureReference): Promise<FoundPicture> => {
		if (/^data:/i.test(src)) return measure(() => Promise.resolve(dataUri(src)));
		const located = isRemote(src) ? remote(src) : await locate(dirname(join(folder, file)), src);
		if (!located.ok) return located;
		const known = byPath.get(located.path);
		const picture = known ?? measure(() => readFile(located.path));
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

const extensions: Record<string, string> = { jpeg: 'jpg', png: 'png', gif: 'gif', webp: 'webp', svg: 'svg' };

/** By what a picture is, not by how it is called; undefined where browsers do not show such ones. */
export function pictureExtension({ format, compression }: Pick<Metadata, 'format' | 'compression'>) {
	return compression === 'av1' ? 'avif' : extensions[format];
}

const types: Record<string, string> = {
	jpg: 'image/jpeg',
	png: 'image/png',
	gif: 'image/gif',
	webp: 'image/webp',
	avif: 'image/avif',
	svg: 'image/svg+xml'
};

async function measure(read: () => Promise<Uint8Array>): Promise<FoundPicture> {
	try {
		const source = await read();
		const { autoOrient, ...metadata } = await sharp(source).metadata();
		const extension = pictureExtension(metadata);
		const type = types[extension ?? ''];
		if (!extension || !type) return { ok: false, reason: 'broken' };
		const bytes = extension === 'svg' ? sanitiseSvg(source) : source;
		const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
		const picture: Picture = { name: `${hash}.${extension}`, type, bytes, ...autoOrient };
		return { ok: true, picture };
	} catch {
		return { ok: false, reason: 'broken' };
	}
}

function isBelow(folder: string, path: string): boolean {
	return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function dataUri(src: string): Uint8Array {
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
