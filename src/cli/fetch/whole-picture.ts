import sharp from 'sharp';
import { pictureExtension } from '$lib/server/compiler/1-read/picture/measure';

/** The extension of a picture that a build can show, whole to its last byte; null: it is none. */
export async function wholePicture(source: string | Uint8Array): Promise<string | null> {
	try {
		const picture = sharp(source, { failOn: 'truncated', animated: true });
		const extension = pictureExtension(await picture.metadata());
		// Small, but drawn: whoever reads only the head does not see where a file ends.
		await picture.resize(16).raw().toBuffer();
		return extension ?? null;
	} catch {
		return null;
	}
}
