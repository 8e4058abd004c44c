/**
 * Draws the PNG icons from `static/icons/icon.svg`. Run it after an edit of that file, and keep what it writes:
 *
 *     npx tsx src/cli/icons.ts
 */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const folder = 'static/icons';
const drawing = readFileSync(`${folder}/icon.svg`, 'utf8');

/** The system cuts its own shape: colour to the edges, the drawing inside the safe circle of 80 %. */
const uncut = drawing
	.replace('viewBox="0 0 64 64"', 'viewBox="-8 -8 80 80"')
	.replace(/<rect [^>]*\/>/, '<rect x="-8" y="-8" width="80" height="80" fill="#0f5e63" />');
/** iOS rounds the corners itself, and shows black where a picture is transparent. */
const square = drawing.replace(' rx="14"', '');

await draw(drawing, 192, 'icon-192.png');
await draw(drawing, 512, 'icon-512.png');
await draw(uncut, 192, 'maskable-192.png');
await draw(uncut, 512, 'maskable-512.png');
await draw(square, 180, 'apple-touch-180.png');

async function draw(svg: string, size: number, name: string): Promise<void> {
	const png = sharp(Buffer.from(svg), { density: (72 * size) / 64 }).resize(size, size);
	await png.png({ compressionLevel: 9, palette: true }).toFile(`${folder}/${name}`);
}
