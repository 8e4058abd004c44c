import { createHash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import type { FoundPicture, Picture } from '../../picture';
import { sanitiseSvg } from '../svg';
import type { PictureCache } from './cache';
import { encode, encodedSize, encoding, type Size } from './encode';
import { minifying, minifySvg } from './minify-svg';

const extensions: Record<string, string> = { jpeg: 'jpg', png: 'png', gif: 'gif', webp: 'webp', svg: 'svg' };

/** By what a picture is, not by how it is called; undefined where browsers do not show such ones. */
export function pictureExtension({ format, compression }: Pick<Metadata, 'format' | 'compression'>) {
	return compression === 'av1' ? 'avif' : extensions[format];
}

/** A picture under the name that it is served by, which says what is in it; it is encoded when it is asked for. */
export async function measure(read: () => Promise<Buffer>, cache: PictureCache): Promise<FoundPicture> {
	try {
		const source = await read();
		const metadata = await sharp(source).metadata();
		const extension = pictureExtension(metadata);
		if (!extension) return { ok: false, reason: 'broken' };
		if (extension === 'svg') return { ok: true, picture: drawing(source, metadata.autoOrient, cache) };
		const hash = hashOf(encoding, source);
		await cache(`${hash}.decoded`, () => decode(source, metadata));
		const picture = staysAsItIs(source, extension, metadata)
			? asItIs(source, extension, metadata.autoOrient)
			: raster(source, `${hash}.avif`, metadata.autoOrient, cache);
		return { ok: true, picture };
	} catch {
		return { ok: false, reason: 'broken' };
	}
}

function drawing(source: Buffer, size: Size, cache: PictureCache): Picture {
	const svg = sanitiseSvg(source);
	const name = `${hashOf(minifying, svg)}.svg`;
	const bytes = () => cache(name, () => Promise.resolve(minifySvg(svg)));
	// sharp takes an inch for 72 pixels, browsers for 96.
	const inInches = /<svg\b[^>]*\swidth="[\d.]+(pt|pc|mm|cm|in)"/.test(new TextDecoder().decode(svg));
	const pixels = (length: number) => Math.round(inInches ? (length * 96) / 72 : length);
	return { name, type: 'image/svg+xml', width: pixels(size.width), height: pixels(size.height), bytes };
}

function asItIs(source: Buffer, extension: string, { width, height }: Size): Picture {
	const name = `${hashOf('', source)}.${extension}`;
	return { name, type: `image/${extension}`, width, height, bytes: () => Promise.resolve(source) };
}

function raster(source: Buffer, name: string, size: Size, cache: PictureCache): Picture {
	const scaled = encodedSize(size);
	return { name, type: 'image/avif', ...scaled, bytes: () => cache(name, () => encode(source, scaled)) };
}

/** What moves would stand still as AVIF, and what is AVIF already would lose by being encoded again. */
function staysAsItIs(source: Buffer, extension: string, { pages = 1, autoOrient }: Metadata): boolean {
	if (pages > 1) return true;
	// Of these two, sharp sees the first frame alone: an APNG says so before its data, an AVIF in its brand.
	if (extension === 'png') return source.subarray(0, source.indexOf('IDAT')).includes('acTL');
	if (extension !== 'avif') return false;
	return source.toString('latin1', 8, 12) === 'avis' || encodedSize(autoOrient).width === autoOrient.width;
}

/** Draws its last pixel, for which all of them are read: a file's head says nothing of where it breaks off. */
async function decode(source: Buffer, { width, height }: Size): Promise<Uint8Array> {
	const last = { left: width - 1, top: height - 1, width: 1, height: 1 };
	return sharp(source, { failOn: 'truncated' }).extract(last).raw().toBuffer();
}

function hashOf(how: string, bytes: Uint8Array): string {
	return createHash('sha256').update(how).update('\0').update(bytes).digest('hex').slice(0, 16);
}
