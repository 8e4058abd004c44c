import sharp from 'sharp';

export interface Size {
	width: number;
	height: number;
}

/** As wide as the widest column of text on a sharp screen. Offline, every other width would have to be kept, too. */
const widest = 1600;
/** What the format can hold. */
const highest = 16_384;

/** What keeps the small print of diagrams readable (docs/decisions/0007). More effort takes long and saves little. */
const settings = { quality: 50, effort: 2, tune: 'ssim' } as const;

/** Whatever changes the bytes that come out. */
export const encoding = `AVIF ${widest} ${JSON.stringify(settings)} sharp ${sharp.versions.sharp}`;

/** Known before it is encoded: pages keep its room. */
export function encodedSize({ width, height }: Size): Size {
	const scale = Math.min(1, widest / width, highest / height);
	const scaled = (length: number) => Math.max(1, Math.round(length * scale));
	return { width: scaled(width), height: scaled(height) };
}

/** Upright, in the web's colours, without what else a camera wrote down. */
export function encode(source: Uint8Array, { width, height }: Size): Promise<Uint8Array> {
	return sharp(source, { failOn: 'truncated' })
		.autoOrient()
		.resize(width, height, { fit: 'fill' })
		.avif(settings)
		.toBuffer();
}
