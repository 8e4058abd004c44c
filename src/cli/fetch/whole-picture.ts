import sharp from 'sharp';
import { pictureCache } from '$lib/server/compiler/1-read/picture/cache';
import { measure, pictureExtension } from '$lib/server/compiler/1-read/picture/measure';

/** The extension of a picture that a build shows, whole to its last byte; null: it is none. */
export async function wholePicture(bytes: Buffer): Promise<string | null> {
	const measured = await measure(() => Promise.resolve(bytes), pictureCache());
	return (measured.ok && pictureExtension(await sharp(bytes).metadata())) || null;
}
