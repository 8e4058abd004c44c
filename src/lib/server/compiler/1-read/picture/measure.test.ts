import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Picture } from '../../picture';
import { pictureCache } from './cache';
import { encode } from './encode';
import { measure } from './measure';

vi.mock(import('./encode'), { spy: true });
const root = mkdtempSync(join(tmpdir(), 'carrel-measure-'));
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => void vi.mocked(encode).mockClear());

/** As a new process would, unless it says that all is new. */
async function found(source: Buffer, folder = mkdtempSync(join(root, 'new-'))) {
	return measure(() => Promise.resolve(source), pictureCache(folder));
}

async function pictureOf(source: Buffer, folder?: string): Promise<Picture> {
	const result = await found(source, folder);
	if (!result.ok) throw new Error(result.reason);
	return result.picture;
}

function plain(width: number, height: number, background = '#c00'): Sharp {
	return sharp({ create: { width, height, channels: 4, background } });
}

describe('a raster picture', () => {
	test('R7 R9 becomes an AVIF of at most 1,600 px, whose size is known before', async () => {
		const picture = await pictureOf(await plain(2001, 999).png().toBuffer());
		expect(picture).toMatchObject({ type: 'image/avif', width: 1600, height: 799 });
		expect(picture.name).toMatch(/^[0-9a-f]{16}\.avif$/);
		expect(encode).not.toHaveBeenCalled();
		const { format, compression, width, height } = await sharp(await picture.bytes()).metadata();
		expect({ format, compression, width, height }).toEqual({
			format: 'heif',
			compression: 'av1',
			width: 1600,
			height: 799
		});
	});

	test.each([
		[7, 5, 7, 5],
		[1, 1, 1, 1],
		[5000, 1, 1600, 1],
		[2, 20_000, 2, 16_384]
	])('R7 of %i × %i px becomes one of %i × %i', async (width, height, wide, high) => {
		const picture = await pictureOf(await plain(width, height).png().toBuffer());
		expect(picture).toMatchObject({ width: wide, height: high });
		expect(await sharp(await picture.bytes()).metadata()).toMatchObject({ width: wide, height: high });
	});

	test('R7 is turned upright', async () => {
		const left = { input: await plain(20, 40, '#00f').png().toBuffer(), left: 0, top: 0 };
		const turned = await plain(80, 40).composite([left]).jpeg().withMetadata({ orientation: 6 }).toBuffer();
		const picture = await pictureOf(turned);
		expect(picture).toMatchObject({ width: 40, height: 80 });
		const upright = sharp(await picture.bytes());
		const top = await upright.extract({ left: 20, top: 2, width: 1, height: 1 }).raw().toBuffer();
		expect(top[2]).toBeGreaterThan(200);
		expect(await upright.metadata()).toMatchObject({ width: 40, height: 80 });
	});

	test('R7 stays as transparent as it is', async () => {
		const picture = await pictureOf(await plain(9, 9, '#ff000080').png().toBuffer());
		const [, , , alpha] = await sharp(await picture.bytes())
			.ensureAlpha()
			.raw()
			.toBuffer();
		expect(alpha).toBe(128);
	});

	test('R8 is encoded once: not for a second build, nor for a copy of it', async () => {
		const folder = join(root, 'kept');
		const source = await plain(30, 20).png().toBuffer();
		const first = await pictureOf(source, folder);
		const bytes = await first.bytes();
		expect(encode).toHaveBeenCalledTimes(1);
		const second = await pictureOf(Buffer.from(source), folder);
		expect(second.name).toBe(first.name);
		expect(await second.bytes()).toEqual(bytes);
		expect(encode).toHaveBeenCalledTimes(1);
	});

	test('R8 gives the same bytes wherever it is encoded', async () => {
		const noise = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, place) => (place * 7919) % 251));
		const source = await sharp(noise, { raw: { width: 300, height: 200, channels: 3 } })
			.png()
			.toBuffer();
		const [one, other] = [await pictureOf(source), await pictureOf(source)];
		expect(await one.bytes()).toEqual(await other.bytes());
		expect(encode).toHaveBeenCalledTimes(2);
	});

	test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)(
		'R10 that breaks off is none (%s)',
		async (format) => {
			const noise = Buffer.from(Array.from({ length: 120 * 90 * 3 }, (_, place) => (place * 7919) % 251));
			const whole = await sharp(noise, { raw: { width: 120, height: 90, channels: 3 } })
				.toFormat(format)
				.toBuffer();
			expect((await found(whole)).ok).toBe(true);
			for (const share of [0.98, 0.5, 0.01]) {
				const cut = whole.subarray(0, Math.floor(whole.length * share));
				expect(await found(cut)).toEqual({ ok: false, reason: 'broken' });
			}
			expect(await found(Buffer.alloc(0))).toEqual({ ok: false, reason: 'broken' });
		}
	);
});

describe('R7 as it is stays', () => {
	const frames = async () => [await plain(4, 4).png().toBuffer(), await plain(4, 4, '#0c0').png().toBuffer()];

	test.each(['gif', 'webp'] as const)('what moves (%s)', async (format) => {
		const source = await sharp(await frames(), { join: { animated: true } })
			.toFormat(format)
			.toBuffer();
		const picture = await pictureOf(source);
		expect(picture).toMatchObject({ type: `image/${format}`, width: 4, height: 4 });
		expect(await picture.bytes()).toEqual(source);
	});

	test('what moves (APNG)', async () => {
		const still = await plain(4, 4).png().toBuffer();
		// A chunk before the data: 8 bytes, one frame, for ever. Its checksum is of no interest to a reader of the first frame.
		const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x01\0\0\0\0\xb4\x2d\xe9\xa0', 'latin1');
		const data = still.indexOf('IDAT') - 4;
		const source = Buffer.concat([still.subarray(0, data), control, still.subarray(data)]);
		const picture = await pictureOf(source);
		expect(picture).toMatchObject({ type: 'image/png', width: 4, height: 4 });
		expect(picture.name).toMatch(/\.png$/);
		expect(await picture.bytes()).toEqual(source);
		expect((await pictureOf(still)).type).toBe('image/avif');
	});

	test('an AVIF, unless it is wider than is kept', async () => {
		const small = await plain(40, 20).avif().toBuffer();
		expect(await (await pictureOf(small)).bytes()).toEqual(small);
		const wide = await plain(1700, 2).avif().toBuffer();
		expect(await pictureOf(wide)).toMatchObject({ type: 'image/avif', width: 1600 });
	});
});

test('R5 R7 a drawing is sanitised and minified', async () => {
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><script>alert(1)</script><g></g></svg>';
	const picture = await pictureOf(Buffer.from(svg));
	expect(picture).toMatchObject({ type: 'image/svg+xml', width: 20, height: 10 });
	expect(new TextDecoder().decode(await picture.bytes())).toBe(
		'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><g/></svg>'
	);
});

test.each([
	['72pt', '36pt', 96, 48],
	['25.4mm', '12.7mm', 96, 48],
	['72', '36px', 72, 36]
])('R9 a drawing of %s × %s is as large as browsers show it', async (wide, high, width, height) => {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><g></g></svg>`;
	expect(await pictureOf(Buffer.from(svg))).toMatchObject({ width, height });
});
