/**
 * Draws docs/carrel.png, the README's picture: a lesson of the bundled course on a laptop, in light, and on a
 * phone, in dark; and the same two for the manifest, which a browser shows where it offers to install.
 * `npm run build && npx tsx tests/screenshot.ts [built site]`
 */
import { chromium, type Browser, type BrowserContextOptions } from 'playwright';
import sharp from 'sharp';
import { findBrowser } from './programs';
import { lessonPath, option, question } from './e2e/harness/lesson';
import { Server } from './e2e/harness/server';

const scale = 2;
const laptop = { width: 1320, height: 800 };
const phone = { width: 360, height: 700 };

async function shoot(browser: Browser, site: string, options: BrowserContextOptions): Promise<Buffer> {
	const context = await browser.newContext({
		...options,
		deviceScaleFactor: scale,
		reducedMotion: 'reduce',
		locale: 'en'
	});
	const page = await context.newPage();
	await page.goto(`${site}${lessonPath}#course-subject`);
	const form = question(page, 'course-subject');
	await option(form, 'C').getByRole('radio').check();
	await form.getByRole('button', { name: 'Check' }).click();
	await form.getByText('Saved').waitFor();
	await page.reload();
	await form.getByText('Saved').waitFor();
	await page.getByText('Ready offline', { exact: true }).waitFor();
	await page.mouse.move(0, 0);
	const picture = await page.screenshot();
	await context.close();
	return picture;
}

/** With round corners and a hairline, as on a screen. */
function framed(picture: Buffer, { width, height }: typeof phone, radius: number): Promise<Buffer> {
	const shape = (attributes: string) =>
		Buffer.from(
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}">` +
				`<rect x="1" y="1" width="${width * scale - 2}" height="${height * scale - 2}" ` +
				`rx="${radius * scale}" ${attributes}/></svg>`
		);
	return sharp(picture)
		.composite([
			{ input: shape('fill="#fff"'), blend: 'dest-in' },
			{ input: shape('fill="none" stroke="#8a8f91" stroke-width="2"') }
		])
		.png()
		.toBuffer();
}

const found = findBrowser();
if (!found.ok) throw new Error(found.reason);
const server = new Server(process.argv[2] ?? 'dist');
await server.start();
const browser = await chromium.launch({
	executablePath: found.path,
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
let wide: Buffer;
let narrow: Buffer;
try {
	wide = await shoot(browser, server.url, { viewport: laptop, colorScheme: 'light' });
	narrow = await shoot(browser, server.url, { viewport: phone, colorScheme: 'dark' });
} finally {
	await browser.close();
	await server.remove();
}

await sharp(wide).resize(laptop.width).webp({ quality: 70 }).toFile('static/screenshots/wide.webp');
await sharp(narrow).webp({ quality: 60 }).toFile('static/screenshots/narrow.webp');

const overlap = 100;
const drop = 60;
await sharp({
	create: {
		width: (laptop.width + phone.width - overlap) * scale,
		height: (laptop.height + drop) * scale,
		channels: 4,
		background: '#0000'
	}
})
	.composite([
		{ input: await framed(wide, laptop, 12), left: 0, top: 0 },
		{
			input: await framed(narrow, phone, 28),
			left: (laptop.width - overlap) * scale,
			top: (laptop.height + drop - phone.height) * scale
		}
	])
	.png({ compressionLevel: 9, palette: true })
	.toFile('docs/carrel.png');
